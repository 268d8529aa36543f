package lms.handmark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Decisions for the rooms above, within their own transactions. */
@ApplicationScoped
public class HandMarkDesk {
  @Inject HandMarks marks;

  public void decide(UUID sittingId, HandMark mark, Instant now) {
    marks.add(sittingId, mark, now);
  }

  /**
   * What counts in a sitting, by item.
   *
   * @param prints of the answers as they stand, by item
   */
  public Map<Integer, HandMark> of(UUID sittingId, Map<Integer, String> prints) {
    return of(Map.of(sittingId, prints)).getOrDefault(sittingId, Map.of());
  }

  /** The same of many; those of which nothing was decided are not among them. */
  public Map<UUID, Map<Integer, HandMark>> of(Map<UUID, Map<Integer, String>> prints) {
    return marks.of(prints);
  }
}
