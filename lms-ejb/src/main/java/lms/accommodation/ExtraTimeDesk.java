package lms.accommodation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Tells how much longer exams are for somebody. Joins the caller's transaction. */
@ApplicationScoped
public class ExtraTimeDesk {
  @Inject ExtraTimes grants;

  public Own of(long personId) {
    return new Own(grants.of(personId));
  }

  /** What is approved for one person. */
  public static final class Own {
    private final List<ExtraTime> grants;

    private Own(List<ExtraTime> grants) {
      this.grants = grants;
    }

    /** On a time limit; of several grants the longest counts, not their sum. */
    public Duration on(Duration limit, LocalDate day) {
      return grants.stream()
          .filter(g -> g.grant().holds(day))
          .map(g -> g.on(limit))
          .max(Comparator.naturalOrder())
          .orElse(Duration.ZERO);
    }
  }
}
