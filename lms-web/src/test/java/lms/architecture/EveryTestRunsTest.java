package lms.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test that nobody looks for, or whose report another one overwrites, is green for ever. */
class EveryTestRunsTest {
  private static final Pattern JUPITER =
      Pattern.compile("(?m)^  @(Test|ParameterizedTest|TestFactory|RepeatedTest)\\b");
  private static final Pattern JQWIK = Pattern.compile("(?m)^  @(Property|Example)\\b");
  private static final List<String> LOOKED_FOR = List.of("Test.java", "Properties.java", "IT.java");

  @Test
  void a_class_with_tests_has_a_name_that_the_build_looks_for() throws IOException {
    assertThat(sources())
        .filteredOn(s -> JUPITER.matcher(s.text()).find() || JQWIK.matcher(s.text()).find())
        .isNotEmpty()
        .allMatch(s -> LOOKED_FOR.stream().anyMatch(s.path().toString()::endsWith));
  }

  /** Each engine writes a report of its own under the name of the class. */
  @Test
  void no_class_has_tests_of_two_engines() throws IOException {
    assertThat(sources())
        .noneMatch(s -> JUPITER.matcher(s.text()).find() && JQWIK.matcher(s.text()).find());
  }

  private record Source(Path path, String text) {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  private static List<Source> sources() throws IOException {
    try (Stream<Path> all =
        Stream.of("lms-ejb", "lms-web", "lms-ear")
            .map(module -> Path.of("..", module, "src", "test", "java"))
            .flatMap(EveryTestRunsTest::inside)) {
      return all.filter(p -> p.toString().endsWith(".java")).map(EveryTestRunsTest::read).toList();
    }
  }

  private static Stream<Path> inside(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Source read(Path file) {
    try {
      return new Source(file, Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
