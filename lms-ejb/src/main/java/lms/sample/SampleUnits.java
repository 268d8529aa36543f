package lms.sample;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lms.org.BankName;
import lms.org.BankService;
import lms.org.OrgService;
import lms.platform.Both;

/** The bank from sample-bank.csv; sites, centres and teams from sample-units.csv. */
final class SampleUnits {
  private SampleUnits() {}

  static void put(OrgService org, ZoneId zone) {
    Map<String, Long> ids = new HashMap<>();
    for (String line : rows("/sample-units.csv")) {
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

  /** Does nothing when the bank has a name. */
  static void name(BankService bank) {
    String[] c = rows("/sample-bank.csv").get(0).split(",");
    bank.callFirst(new BankName(new Both(c[0], c[1]), new Both(c[2], c[3])));
  }

  private static List<String> rows(String resource) {
    return SampleRoll.lines(resource).stream().skip(1).toList();
  }
}
