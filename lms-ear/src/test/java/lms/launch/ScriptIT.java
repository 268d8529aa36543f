package lms.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top, before any Java of ours runs. */
@DisabledOnOs(OS.WINDOWS)
class ScriptIT {
  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void without_a_jdk_it_says_what_to_install() throws Exception {
    Said said = script(folder, "run");
    assertThat(said.code).isEqualTo(1);
    assertThat(said.words.strip()).contains("JDK 17 or newer").hasLineCount(1);
  }

  @Test
  void an_old_jdk_is_named() throws Exception {
    program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
    program("javac", "exit 0");
    Said said = script(folder, "run");
    assertThat(said.code).isEqualTo(1);
    assertThat(said.words.strip()).contains("found: 11 (").hasLineCount(1);
  }

  @Test
  void an_unknown_command_leads_to_the_help() throws Exception {
    Said said = script(Path.of(System.getProperty("java.home")), "fly");
    assertThat(said.code).isEqualTo(1);
    assertThat(said.words.strip()).contains("./lms help").hasLineCount(1);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void without_a_browser_the_tests_say_what_to_install() throws Exception {
    program("mvn", "case $1 in -*) echo 'Apache Maven 3.9.9 (x)';; *) exit 1;; esac");
    program("id", "echo 1000");
    for (String tool : List.of("bash", "sed", "head", "grep", "dirname", "readlink"))
      Files.createSymbolicLink(folder.resolve("bin").resolve(tool), onPath(tool));
    ProcessBuilder builder =
        new ProcessBuilder(CHECKOUT.resolve("lms").toString(), "test", "--only", "NoSuchTest");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PATH", folder.resolve("bin").toString());
    builder.environment().remove("ACADEMY_CHROMIUM");
    Said said = run(builder);
    assertThat(said.words.strip()).contains("the browser tests need Chromium").hasLineCount(1);
    assertThat(said.code).isEqualTo(1);
  }

  private static Path onPath(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_reports_of_all_modules_are_added_up() throws Exception {
    report("lms-ejb/target/surefire-reports", 7, 0, 1, 2);
    report("lms-ear/target/failsafe-reports", 5, 1, 0, 0);
    Said said = addUp();
    assertThat(said.words).contains("8 passed, 2 failed, 2 skipped");
    assertThat(said.code).isNotZero();
  }

  @Test
  void all_green_is_success() throws Exception {
    report("lms-ejb/target/surefire-reports", 7, 0, 0, 2);
    Said said = addUp();
    assertThat(said.words).contains("5 passed, 0 failed, 2 skipped");
    assertThat(said.code).isZero();
  }

  @Test
  void no_test_at_all_is_no_success() throws Exception {
    assertThat(addUp().code).isNotZero();
  }

  private void report(String reports, int tests, int errors, int failures, int skipped)
      throws IOException {
    Path target = Files.createDirectories(folder.resolve(reports));
    Files.writeString(
        target.resolve("TEST-x.xml"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite version="3.0.2" name="x" time="0.1" tests="%d" errors="%d" skipped="%d" failures="%d">
          <testcase name="a" classname="x" time="0"/>
        </testsuite>
        """
            .formatted(tests, errors, skipped, failures));
  }

  private Said addUp() throws Exception {
    return run(
        new ProcessBuilder(
            "bash",
            "-c",
            "here='"
                + folder
                + "'; source '"
                + CHECKOUT
                + "/lms-ear/src/test/sh/test.sh'; add_up 0"));
  }

  private void program(String name, String body) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Said script(Path javaHome, String... words) throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of(CHECKOUT.resolve("lms").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", javaHome.toString());
    return run(builder);
  }

  private static Said run(ProcessBuilder builder) throws Exception {
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), words);
  }

  private record Said(int code, String words) {}
}
