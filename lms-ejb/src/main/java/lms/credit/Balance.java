package lms.credit;

import java.io.Serializable;
import java.math.BigDecimal;

/** What a person has, by kind. */
public record Balance(BigDecimal required, BigDecimal elective) implements Serializable {
  public static final Balance NOTHING = new Balance(BigDecimal.ZERO, BigDecimal.ZERO);

  public BigDecimal of(CreditKind kind) {
    return kind == CreditKind.REQUIRED ? required : elective;
  }

  Balance plus(CreditKind kind, BigDecimal amount) {
    return kind == CreditKind.REQUIRED
        ? new Balance(required.add(amount), elective)
        : new Balance(required, elective.add(amount));
  }
}
