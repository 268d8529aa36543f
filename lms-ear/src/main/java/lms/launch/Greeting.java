package lms.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a person sees when the academy is ready: who can sign in, and what to try first. */
final class Greeting {
  private final House house;

  Greeting(House house) {
    this.house = house;
  }

  List<String> lines(Stage stage) {
    List<String> lines = new ArrayList<>();
    if (stage == Stage.REAL) {
      lines.add(Words.both("first.real"));
      return lines;
    }
    lines.addAll(accounts());
    lines.add(Words.both("first.sample"));
    return lines;
  }

  /**
   * The sample people as the application describes them; without the list, the sign-in page tells.
   */
  private List<String> accounts() {
    Path list = house.application().resolve("lms-ejb.jar/db/sample/accounts.csv");
    if (!Files.exists(list)) return List.of(Words.both("accounts.on.page"));
    try {
      return Files.readAllLines(list).stream()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> "  " + l.replace(",", "  "))
          .toList();
    } catch (IOException e) {
      throw new Trouble(e, "not.built", list);
    }
  }
}
