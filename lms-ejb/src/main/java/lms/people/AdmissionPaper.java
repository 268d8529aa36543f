package lms.people;

import java.util.ArrayList;
import java.util.List;
import lms.pdf.Slips;
import lms.platform.Language;
import lms.platform.Texts;

/** First codes as slips to cut apart: each in Chinese and English, with the way to sign in. */
final class AdmissionPaper {
  private static final Texts ZH = Texts.in(Language.ZH);
  private static final Texts EN = Texts.in(Language.EN);

  private AdmissionPaper() {}

  static byte[] of(List<AdmissionSlip> all, String address) {
    Slips slips = new Slips(both("people.slip.title"), Language.ZH.tag());
    for (AdmissionSlip one : all) {
      List<String> lines = new ArrayList<>();
      lines.add(both("people.slip.open", address));
      lines.add(both("people.slip.enter", one.number()));
      lines.add(both("people.slip.choose", one.lastDay()));
      slips.slip(heading(one), where(one), both("people.slip.code"), one.code(), lines);
    }
    return slips.bytes();
  }

  private static String heading(AdmissionSlip slip) {
    String name = slip.name() + (slip.nameLatin() == null ? "" : "  " + slip.nameLatin());
    return name + "  " + slip.number();
  }

  private static String where(AdmissionSlip slip) {
    String site = slip.site() == null ? "" : slip.site().zh() + " " + slip.site().en();
    String team = slip.team() == null ? "" : slip.team().zh() + " " + slip.team().en();
    return site.isEmpty() || team.isEmpty() ? site + team : site + " · " + team;
  }

  private static String both(String key, Object... facts) {
    return ZH.of(key, facts) + "  " + EN.of(key, facts);
  }
}
