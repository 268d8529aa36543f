package lms.sitting;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import lms.entry.AnswerSettled;
import lms.entry.ItemLeft;

/**
 * One person's work on one paper.
 *
 * @param lease the number of the page that holds it
 * @param paused since when the time stands still; null while it runs
 * @param closed null while it is open
 * @param reached the item at hand in an exam without return; null where one may go to and fro
 * @param breakEnds when the taker's break is over by itself; null unless it is one
 * @param breaks how many breaks were begun
 * @param settled items whose answers stay as they are, because the taker was told about them
 */
public record SittingRow(
    UUID id,
    UUID paperId,
    long personId,
    Instant opened,
    Instant deadline,
    int lease,
    Instant paused,
    Instant closed,
    Integer reached,
    Set<Integer> settled,
    Instant breakEnds,
    int breaks)
    implements Serializable {

  /** Handed in, or its time is over with all that may be under way. */
  public boolean over(Instant now) {
    return closed != null || new Running(deadline, paused).over(now);
  }

  /** Open, and before its deadline or paused. */
  public boolean writing(Instant now) {
    return closed == null && (paused != null || now.isBefore(deadline));
  }

  /**
   * @throws SittingClosed when it is handed in
   */
  public void requireOpen() {
    if (closed != null) throw new SittingClosed();
  }

  /**
   * @throws SittingPaused while the time stands still
   */
  public void requireRunning() {
    if (paused != null) throw new SittingPaused();
  }

  /**
   * @throws ItemLeft when there is no return to this item
   */
  void requireAtHand(Integer item) {
    if (reached != null && item != null && !item.equals(reached)) throw new ItemLeft();
  }

  /**
   * @throws AnswerSettled when it is another answer to an item of which the taker was told
   */
  void requireFree(StepRow message) {
    if (message.kind() == StepKind.ANSWER && settled.contains(message.item()))
      throw new AnswerSettled();
  }

  /**
   * @throws TakenOver when another page holds it
   */
  public void requireLease(int claimed) {
    if (claimed != lease) throw new TakenOver();
  }
}
