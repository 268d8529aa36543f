package lms.sitting;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One person's work on one paper.
 *
 * @param lease the number of the page that holds it
 * @param closed null while it is open
 */
public record SittingRow(
    UUID id,
    UUID paperId,
    long personId,
    Instant opened,
    Instant deadline,
    int lease,
    Instant closed)
    implements Serializable {

  /** Handed in, or its time is over with all that may be under way. */
  boolean over(Instant now) {
    return closed != null || deadline.plus(SittingLog.UNDER_WAY).isBefore(now);
  }

  /**
   * @throws SittingClosed when it is handed in
   */
  public void requireOpen() {
    if (closed != null) throw new SittingClosed();
  }

  /**
   * @throws TakenOver when another page holds it
   */
  public void requireLease(int claimed) {
    if (claimed != lease) throw new TakenOver();
  }
}
