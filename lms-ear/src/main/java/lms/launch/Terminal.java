package lms.launch;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The person at the keyboard. Speaks UTF-8 whatever the locale says: half of what is said is
 * Chinese.
 */
final class Terminal {
  private final PrintStream out = stream(FileDescriptor.out);
  private final PrintStream err = stream(FileDescriptor.err);

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  void say(String line) {
    out.println(line);
  }

  void complain(String line) {
    err.println("lms: " + line);
  }

  String ask(String question) {
    String answer = console().readLine("%s ", question);
    return answer == null ? "" : answer.strip();
  }

  char[] askSecretly(String question) {
    char[] answer = console().readPassword("%s ", question);
    return answer == null ? new char[0] : answer;
  }

  private static Console console() {
    Console console = System.console();
    if (console == null) throw new Trouble("no.terminal");
    return console;
  }
}
