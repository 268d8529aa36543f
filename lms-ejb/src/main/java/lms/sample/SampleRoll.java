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
  static final String PASSWORD = "harbour-2026-sample";

  private SampleRoll() {}

  static List<SamplePerson> people() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                SampleRoll.class.getResourceAsStream("/sample-people.csv"),
                StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(SampleRoll::person).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SamplePerson person(String line) {
    String[] c = line.split(",");
    return new SamplePerson(
        c[0], c[1], c[2], Group.valueOf(c[3]), c[4], Boolean.parseBoolean(c[5]));
  }
}
