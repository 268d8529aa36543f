package lms.accommodation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Tells an exam that begins how much longer it is for this person. Joins the caller's transaction.
 */
@ApplicationScoped
public class ExtraTimeDesk {
  @Inject ExtraTimes grants;

  /** Of several grants the longest counts, not their sum. */
  public Duration on(Duration limit, long personId, LocalDate day) {
    return grants.of(personId, day).stream()
        .map(g -> g.on(limit))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}
