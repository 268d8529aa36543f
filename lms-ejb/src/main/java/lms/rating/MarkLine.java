package lms.rating;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One mark that was given.
 *
 * @param task for which task; nobody else sees it as their own
 * @param number the latest of a task counts
 * @param marker whose it is; null where that is not to be known
 * @param reason why it was marked again; null for the first
 */
public record MarkLine(
    long task,
    Part part,
    int number,
    Instant at,
    String marker,
    List<BigDecimal> points,
    BigDecimal share,
    String words,
    List<NoteLine> notes,
    String reason)
    implements Serializable {
  /** The same without its giver. */
  public MarkLine blind() {
    return new MarkLine(task, part, number, at, null, points, share, words, notes, reason);
  }
}
