package lms.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rights are shown to people who hand them on, so each has a name in both languages. */
class RightTextsTest {
  static Stream<String> rights() {
    return Stream.of(Right.class.getFields())
        .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == String.class)
        .map(RightTextsTest::value)
        .filter(right -> !right.equals(Right.SYSTEM));
  }

  @ParameterizedTest
  @MethodSource("rights")
  void each_has_a_name(String right) {
    for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH})
      assertThat(
              ResourceBundle.getBundle(
                      "text/security",
                      locale,
                      ResourceBundle.Control.getNoFallbackControl(
                          ResourceBundle.Control.FORMAT_PROPERTIES))
                  .containsKey("right." + right))
          .as("%s in %s", right, locale)
          .isTrue();
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
