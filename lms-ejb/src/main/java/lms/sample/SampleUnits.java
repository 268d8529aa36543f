package lms.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lms.org.OrgService;
import lms.platform.Both;

/** Sites, centres and teams, from sample-units.csv. */
final class SampleUnits {
  private SampleUnits() {}

  static void put(OrgService org, ZoneId zone) {
    Map<String, Long> ids = new HashMap<>();
    for (String line : lines()) {
      String[] c = line.split(",");
      Both name = new Both(c[3], c[4]);
      ids.put(
          c[1],
          switch (c[0]) {
            case "site" -> org.putSite(c[1], name, zone).id();
            case "centre" -> org.putCentre(ids.get(c[2]), c[1], name).id();
            default -> org.putTeam(ids.get(c[2]), c[1], name).id();
          });
    }
  }

  private static List<String> lines() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                SampleUnits.class.getResourceAsStream("/sample-units.csv"),
                StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
