package lms.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person sees when the academy is ready: who can sign in, and what to try first. */
final class Greeting {
  private final House house;

  Greeting(House house) {
    this.house = house;
  }

  /**
   * @param place the option that names the data of this run, empty where it is not needed
   */
  List<String> lines(Stage stage, String place) {
    List<String> lines = new ArrayList<>();
    if (stage == Stage.REAL) {
      lines.add(Words.both("first.real", "./lms admin create" + place));
      return lines;
    }
    lines.addAll(accounts());
    lines.add(Words.both("first.sample"));
    return lines;
  }

  /** The people whom the sign-in page offers as well. */
  private List<String> accounts() {
    Path business = house.application().resolve("lms-ejb.jar");
    List<String> lines = new ArrayList<>();
    try {
      String password = Files.readString(business.resolve("sample-password.txt")).strip();
      lines.add(Words.both("accounts", password));
      Files.readAllLines(business.resolve("sample-people.csv")).stream()
          .map(l -> l.split(","))
          .filter(c -> c.length > 5 && c[5].equals("true"))
          .forEach(
              c ->
                  lines.add(
                      "  %s  %s  %s  %s"
                          .formatted(c[0], c[1], c[2], c[3].toLowerCase(Locale.ROOT))));
      return lines;
    } catch (IOException e) {
      throw new Trouble(e, "not.built", business);
    }
  }
}
