package lms.exam;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lms.attempt.Excuse;
import lms.entry.Rules;
import lms.platform.Both;

/**
 * A paper as its taker's list shows it.
 *
 * @param limit for everybody
 * @param extra how much longer it is for its taker when it is begun in its window
 * @param sittingId null before it was begun
 * @param deadline when the sitting ends; null before it was begun
 * @param mark null while there is none or the rule does not show it yet
 * @param passed as the mark
 * @param shown may its taker look at the result, or at what is known of it?
 * @param excused why it does not count; null when it does
 */
public record PaperRow(
    UUID id,
    ExamKind kind,
    Both title,
    int items,
    Duration limit,
    Duration extra,
    Instant opens,
    Instant closes,
    PaperState state,
    UUID sittingId,
    Instant deadline,
    BigDecimal mark,
    Boolean passed,
    BigDecimal passMark,
    String stageId,
    long cohortId,
    boolean shown,
    Excuse excused)
    implements Serializable {
  private static final Duration ROOM_OPENS = Duration.ofMinutes(15);

  /** How long its taker has. */
  public Duration time() {
    return limit.plus(extra);
  }

  /** Signed in and here before it opens: may its page be opened to wait for that? */
  public boolean waitsAt(Instant now) {
    return state == PaperState.COMING && inRoom(opens, now);
  }

  /** Is the waiting room of what opens then open? */
  static boolean inRoom(Instant opens, Instant now) {
    return now.isBefore(opens) && !now.isBefore(opens.minus(ROOM_OPENS));
  }

  /**
   * A paper with what its taker is told before it is begun.
   *
   * @param rules with what holds where they say nothing
   */
  public record Around(PaperRow paper, Rules rules) implements Serializable {}
}
