package lms.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lms.password.PasswordPolicy;
import org.junit.jupiter.api.Test;

/**
 * The launcher runs beside the house and is compiled after it, so that its rules read the source:
 * it knows no room of the house, prints nothing past its own voice, and never shows a stack trace.
 */
class LauncherTest {
  private static final Path LAUNCHER = Path.of("../lms-ear/src/main/java/lms/launch");

  private static final Pattern A_ROOM = Pattern.compile("import (?:static )?lms\\.(?!launch\\.)");
  private static final Pattern PRINTS = Pattern.compile("System\\.(?:out|err)\\b");

  @Test
  void it_knows_no_room_of_the_house() {
    assertThat(breaking("import lms.exam.Paper;", A_ROOM)).isTrue();
    assertThat(files(A_ROOM)).isEmpty();
  }

  @Test
  void it_prints_only_through_its_own_voice() {
    assertThat(breaking("System.out.println(1);", PRINTS)).isTrue();
    assertThat(files(PRINTS)).isEmpty();
  }

  /** It refuses a short password before it starts the program that would. */
  @Test
  void it_asks_for_as_long_a_password_as_the_house() {
    Matcher shortest =
        Pattern.compile("int SHORTEST = (\\d+);")
            .matcher(read(LAUNCHER.resolve("AdminCommand.java")));
    assertThat(shortest.find()).isTrue();
    assertThat(shortest.group(1)).isEqualTo(Integer.toString(PasswordPolicy.LEAST));
  }

  @Test
  void it_shows_nobody_a_stack_trace() {
    assertThat(files(Pattern.compile("printStackTrace"))).isEmpty();
  }

  private static boolean breaking(String code, Pattern rule) {
    return rule.matcher(code).find();
  }

  private static List<String> files(Pattern rule) {
    try (Stream<Path> all = Files.walk(LAUNCHER)) {
      return all.filter(p -> p.toString().endsWith(".java"))
          .filter(p -> breaking(read(p), rule))
          .map(p -> p.getFileName().toString())
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String read(Path p) {
    try {
      return Files.readString(p);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
