package lms.handmark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decisions for the rooms above, within their own transactions. */
@ApplicationScoped
public class HandMarkDesk {
  @Inject HandMarks marks;

  public void decide(UUID sittingId, HandMark mark, Instant now) {
    marks.add(sittingId, mark, now);
  }

  /** What counts in a sitting, by item. */
  public Map<Integer, HandMark> of(UUID sittingId) {
    return of(List.of(sittingId)).getOrDefault(sittingId, Map.of());
  }

  /** The same of many; those of which nothing was decided are not among them. */
  public Map<UUID, Map<Integer, HandMark>> of(Collection<UUID> sittings) {
    return marks.of(sittings);
  }
}
