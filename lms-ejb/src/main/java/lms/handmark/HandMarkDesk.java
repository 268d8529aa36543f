package lms.handmark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Decisions for the rooms above, within their own transactions. */
@ApplicationScoped
public class HandMarkDesk {
  @Inject HandMarks marks;
  @Inject Event<AnswerReviewed> reviewed;

  /** What people decided; tells the house when the same answer had a mark before. */
  public void decide(UUID sittingId, HandMark mark, Instant now) {
    boolean again = of(sittingId, Map.of(mark.item(), mark.answer())).containsKey(mark.item());
    marks.add(sittingId, mark, now);
    if (again) reviewed.fire(new AnswerReviewed(sittingId, mark.item(), now));
  }

  /**
   * When answers were last looked at once more to the end, by sitting and item, in one statement;
   * without those that never were.
   */
  public Map<UUID, Map<Integer, Instant>> reviewed(Collection<UUID> sittings) {
    return marks.reviewed(sittings);
  }

  /** Somebody gave a mark for an item, whether it came to count or not. */
  public void markedBy(UUID sittingId, int item, long marker) {
    marks.markedBy(sittingId, item, marker);
  }

  /** Which items of these sittings this person marked; sittings without any are not among them. */
  public Map<UUID, Set<Integer>> markedBy(long marker, Collection<UUID> sittings) {
    return marks.markedBy(marker, sittings);
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
