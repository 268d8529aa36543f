package lms.web.layout;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Map;
import lms.platform.Texts;

/**
 * One field that does not hold what it should.
 *
 * @param field its name as it was sent; several levels are divided by dots
 */
public record FieldProblem(String field, String message) implements Comparable<FieldProblem> {
  private static final Comparator<FieldProblem> ORDER =
      Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message);

  static FieldProblem of(ConstraintViolation<?> violation, Texts texts) {
    return new FieldProblem(place(violation.getPropertyPath()), words(violation, texts));
  }

  /** For a person: the field in the reader's words, where it has some. */
  String sentence(Texts texts) {
    String words = texts.of("report.field." + field.replaceAll("^.*\\.|\\[\\d+]$", ""));
    return texts.of("layout.invalidIs", words.startsWith("??") ? field : words, message);
  }

  @Override
  public int compareTo(FieldProblem other) {
    return ORDER.compare(this, other);
  }

  /** Without the method and, where the fault lies inside of it, the parameter. */
  private static String place(Path path) {
    StringBuilder inside = new StringBuilder();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PARAMETER) parameter = node.getName();
      if (node.getKind() != ElementKind.PROPERTY) continue;
      if (inside.length() > 0) inside.append('.');
      inside.append(node.getName());
      if (node.getIndex() != null) inside.append('[').append(node.getIndex()).append(']');
    }
    return inside.length() > 0 ? inside.toString() : parameter;
  }

  private static String words(ConstraintViolation<?> violation, Texts texts) {
    var rule = violation.getConstraintDescriptor();
    return words(
        rule.getAnnotation().annotationType().getSimpleName(), rule.getAttributes(), texts);
  }

  private static String size(Object least, Object most, Texts texts) {
    return Integer.valueOf(0).equals(least)
        ? texts.of("layout.invalidField.sizeMost", most)
        : texts.of("layout.invalidField.size", least, most);
  }

  /** Always in our own words: the validator speaks another language than the reader. */
  static String words(String rule, Map<String, Object> told, Texts texts) {
    return switch (rule) {
      case "NotNull" -> texts.of("layout.invalidField.missing");
      case "NotBlank", "NotEmpty" -> texts.of("layout.invalidField.empty");
      case "Size" -> size(told.get("min"), told.get("max"), texts);
      case "Within" -> texts.of("layout.invalidField.longest", told.get("value"));
      case "Min", "DecimalMin" -> texts.of("layout.invalidField.min", told.get("value"));
      case "Max", "DecimalMax" -> texts.of("layout.invalidField.max", told.get("value"));
      case "Positive" -> texts.of("layout.invalidField.min", 1);
      case "Digits" ->
          texts.of("layout.invalidField.digits", told.get("integer"), told.get("fraction"));
      case "Pattern" -> texts.of("layout.invalidField.pattern");
      case "Email" -> texts.of("layout.invalidField.email");
      default -> texts.of("layout.invalidField.other");
    };
  }
}
