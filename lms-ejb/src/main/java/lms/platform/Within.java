package lms.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text in both languages, neither of them longer than so many characters. */
@Documented
@Constraint(validatedBy = Within.Length.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Within {
  /** The most characters of either language. */
  int value();

  /** Nobody reads it: what is wrong is said where it is shown, in the reader's language. */
  String message() default "";

  /** None. */
  Class<?>[] groups() default {};

  /** None. */
  Class<? extends Payload>[] payload() default {};

  /** Looks at both languages; one that is not there is not too long. */
  class Length implements ConstraintValidator<Within, Both> {
    private int most;

    @Override
    public void initialize(Within within) {
      most = within.value();
    }

    @Override
    public boolean isValid(Both text, ConstraintValidatorContext context) {
      return text == null || (fits(text.zh()) && fits(text.en()));
    }

    private boolean fits(String one) {
      return one == null || one.length() <= most;
    }
  }
}
