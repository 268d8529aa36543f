package lms.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lms.platform.Language;
import lms.platform.Texts;
import lms.platform.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldProblemTest {
  private static final String MAIN = "src/main/java";
  private static final Pattern STANDARD =
      Pattern.compile("jakarta\\.validation\\.constraints\\.[A-Z]\\w*");

  @Test
  void a_person_reads_the_field_in_their_own_words_wherever_it_stands() {
    assertThat(sentence("firstDay", Language.ZH)).isEqualTo("开班日：x");
    assertThat(sentence("order.name.zh", Language.EN)).isEqualTo("Chinese: x");
    assertThat(sentence("rights[2]", Language.EN)).isEqualTo("rights: x");
  }

  @Test
  void a_field_without_words_stands_as_it_was_sent() {
    assertThat(sentence("sequence", Language.EN)).isEqualTo("sequence: x");
  }

  private static String sentence(String field, Language language) {
    return new FieldProblem(field, "x").sentence(Texts.in(language));
  }

  @Test
  void a_size_tells_its_least_only_where_there_is_one() {
    Texts english = Texts.in(Language.EN);
    assertThat(FieldProblem.words("Size", Map.of("min", 0, "max", 1000), english))
        .isEqualTo("needs at most 1,000 characters or entries");
    assertThat(FieldProblem.words("Size", Map.of("min", 2, "max", 5), english))
        .isEqualTo("needs 2 to 5 characters or entries");
    assertThat(FieldProblem.words("Size", Map.of("min", 0, "max", 5), Texts.in(Language.ZH)))
        .isEqualTo("长度或个数不能超过 5");
  }

  /** No reader ever meets the validator's own words. */
  @ParameterizedTest
  @MethodSource("constraints")
  void every_rule_that_the_house_uses_speaks_the_readers_language(Class<?> rule) {
    for (Language language : Language.values()) {
      Texts texts = Texts.in(language);
      assertThat(FieldProblem.words(rule.getSimpleName(), attributes(rule), texts))
          .as("%s in %s", rule.getSimpleName(), language)
          .isNotEqualTo(texts.of("layout.invalidField.other"))
          .doesNotContain("??", "{", "null");
    }
  }

  @Test
  void a_rule_that_is_new_to_the_house_has_no_words_of_its_own() {
    assertThat(FieldProblem.words("Future", Map.of(), Texts.in(Language.EN)))
        .isEqualTo("is not as it should be");
  }

  /** Those that the sources name, and those that they declare. */
  static Set<Class<?>> constraints() throws Exception {
    Set<Class<?>> found = new HashSet<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      Matcher used = STANDARD.matcher(source);
      while (used.find()) found.add(Class.forName(used.group()));
      if (source.contains("@Constraint(")) found.add(Class.forName(name(file)));
    }
    assertThat(found).hasSizeGreaterThan(10).contains(Within.class);
    return found;
  }

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String module : List.of("lms-ejb", "lms-web"))
      try (Stream<Path> files = Files.walk(Path.of("..", module, MAIN))) {
        files.filter(f -> f.toString().endsWith(".java")).forEach(all::add);
      }
    return all;
  }

  private static String name(Path file) {
    return file.toString().replaceAll("^.*" + MAIN + "/|\\.java$", "").replace('/', '.');
  }

  /** What somebody might have written: what is usual, or seven. */
  private static Map<String, Object> attributes(Class<?> rule) {
    Map<String, Object> all = new HashMap<>();
    for (Method one : rule.getDeclaredMethods())
      all.put(one.getName(), one.getDefaultValue() == null ? 7 : one.getDefaultValue());
    return all;
  }
}
