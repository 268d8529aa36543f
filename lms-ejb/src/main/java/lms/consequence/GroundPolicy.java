package lms.consequence;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lms.certification.CertificateRow;
import lms.skill.Piece;
import lms.skill.SkillCard;

/**
 * Which of a person's certificates lack the ground that the exams of one stage give them? Only what
 * exams say is asked: a fatal call after the day of issue, for instance, lifts no ground. What asks
 * for another certificate that lacks its ground lacks it too.
 *
 * @param stage the stage whose exams were marked again
 * @param exams the person's marks in the exams of that stage
 */
record GroundPolicy(String stage, List<Piece> exams) {
  /**
   * @param level what a certificate says and asks for today
   */
  record Held(CertificateRow certificate, SkillCard.Level level) {}

  /** Ids of those that lack it. */
  Set<Long> lacking(Collection<Held> held) {
    Set<Long> lacking = new HashSet<>();
    held.stream()
        .filter(h -> !holds(h.level().demand()))
        .forEach(h -> lacking.add(h.certificate().id()));
    boolean more = true;
    while (more) {
      more = false;
      for (Held h : held)
        if (!lacking.contains(h.certificate().id()) && restsOn(h, held, lacking))
          more |= lacking.add(h.certificate().id());
    }
    return lacking;
  }

  private boolean holds(SkillCard.Demand demand) {
    if (!stage.equals(demand.stage()) || exams.isEmpty()) return true;
    if (exams.stream().noneMatch(Piece::passed)) return false;
    return demand.exam() == null || best().compareTo(BigDecimal.valueOf(demand.exam())) >= 0;
  }

  private BigDecimal best() {
    return exams.stream()
        .map(Piece::mark)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }

  /** Does it ask for a certificate that only those can be which lack their ground? */
  private static boolean restsOn(Held h, Collection<Held> held, Set<Long> lacking) {
    return h.level().demand().skills().stream()
        .anyMatch(
            asked -> {
              List<Held> meet = held.stream().filter(o -> meets(o.certificate(), asked)).toList();
              return !meet.isEmpty()
                  && meet.stream().allMatch(o -> lacking.contains(o.certificate().id()));
            });
  }

  private static boolean meets(CertificateRow c, SkillCard.SkillDemand asked) {
    return c.skillId().equals(asked.skill()) && c.level() >= asked.level();
  }
}
