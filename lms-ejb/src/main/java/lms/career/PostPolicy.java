package lms.career;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lms.career.NeedRow.Kind;
import lms.credit.Balance;
import lms.platform.Both;

/** What a post asks for, and what of it somebody has. */
record PostPolicy(
    TrackCard.Demand demand, Function<String, Both> gradeTitles, Function<String, Both> skills) {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal NONE = BigDecimal.ZERO;

  /**
   * What somebody brings.
   *
   * @param held highest level of a valid certificate, by skill
   */
  record Bearer(
      String grade, long months, long monthsInGrade, Map<String, Integer> held, Balance credits) {}

  List<NeedRow> judge(Bearer b) {
    List<NeedRow> all = new ArrayList<>();
    if (!demand.previous().isEmpty()) all.add(previous(b));
    if (demand.months() > 0) all.add(figure(Kind.MONTHS, demand.months(), b.months()));
    if (demand.monthsInGrade() > 0) all.add(inGrade(b));
    for (TrackCard.SkillLevel c : demand.certificates()) all.add(certificate(c, b));
    if (demand.required().signum() > 0)
      all.add(credits(Kind.REQUIRED_CREDITS, demand.required(), b.credits().required()));
    if (demand.elective().signum() > 0)
      all.add(credits(Kind.ELECTIVE_CREDITS, demand.elective(), b.credits().elective()));
    all.add(new NeedRow(Kind.PERFORMANCE, "", demand.performance(), ONE, null, false));
    all.add(new NeedRow(Kind.QUALITY, "", demand.quality(), ONE, null, false));
    return all;
  }

  private NeedRow previous(Bearer b) {
    boolean holds = demand.previous().contains(b.grade());
    return new NeedRow(Kind.PREVIOUS, "", names(), ONE, holds ? ONE : NONE, holds);
  }

  private Both names() {
    List<Both> titles = demand.previous().stream().map(gradeTitles).toList();
    return new Both(
        titles.stream().map(Both::zh).collect(Collectors.joining(" / ")),
        titles.stream().map(Both::en).collect(Collectors.joining(" / ")));
  }

  /** Months in the grade held now count only where it is one that leads to the post. */
  private NeedRow inGrade(Bearer b) {
    long has = demand.previous().contains(b.grade()) ? b.monthsInGrade() : 0;
    return figure(Kind.MONTHS_IN_GRADE, demand.monthsInGrade(), has);
  }

  private NeedRow certificate(TrackCard.SkillLevel c, Bearer b) {
    int has = b.held().getOrDefault(c.skill(), 0);
    return new NeedRow(
        Kind.CERTIFICATE,
        c.skill(),
        skills.apply(c.skill()),
        BigDecimal.valueOf(c.level()),
        BigDecimal.valueOf(has),
        has >= c.level());
  }

  private static NeedRow figure(Kind kind, long needed, long has) {
    return new NeedRow(
        kind, "", null, BigDecimal.valueOf(needed), BigDecimal.valueOf(has), has >= needed);
  }

  private static NeedRow credits(Kind kind, BigDecimal needed, BigDecimal has) {
    return new NeedRow(kind, "", null, needed, has, has.compareTo(needed) >= 0);
  }
}
