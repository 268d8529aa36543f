package lms.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lms.security.Group;

/** The sample people, from sample-people.csv. */
final class SampleRoll {
  /** Known to everybody, therefore only ever given in the sample stage. */
  static final String PASSWORD = lines("/sample-password.txt").get(0);

  private static final List<SamplePerson> PEOPLE =
      lines("/sample-people.csv").stream().skip(1).map(SampleRoll::person).toList();

  private SampleRoll() {}

  static List<SamplePerson> people() {
    return PEOPLE;
  }

  static List<String> lines(String resource) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                SampleRoll.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SamplePerson person(String line) {
    String[] c = line.split(",", -1);
    return new SamplePerson(
        c[0], c[1], c[2], Group.valueOf(c[3]), c[4], Boolean.parseBoolean(c[5]), c[6]);
  }
}
