package lms.sitting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;

/**
 * One message of a taker's page: exactly one of answer, flagged and away is there.
 *
 * @param sequence the page's own number, growing by one
 * @param lease as given at the start or the take-over
 * @param item place on the paper, from 0
 * @param answer what is answered
 * @param flagged look at it again, or no longer
 * @param away the page lost the focus, or has it again
 * @param clientAt by the clock of the taker's machine; null when unknown
 */
public record AnswerOrder(
    @Min(1) @Max(AnswerOrder.MOST_MESSAGES) int sequence,
    int lease,
    @Min(0) @Max(AnswerOrder.MOST_ITEMS) int item,
    Answer answer,
    Boolean flagged,
    Boolean away,
    Instant clientAt) {
  static final int MOST_MESSAGES = 100_000;
  static final int MOST_ITEMS = 1_000;
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  /** A clock that is set to where no record can follow says nothing. */
  public AnswerOrder {
    clientAt = told(clientAt);
  }

  /**
   * What a machine's clock says, if that can be a date of ours.
   *
   * @return null when it cannot
   */
  public static Instant told(Instant clientAt) {
    boolean ours = clientAt != null && !clientAt.isBefore(Instant.EPOCH) && clientAt.isBefore(LAST);
    return ours ? clientAt : null;
  }

  /** The same as its annotations say, where nobody looks at them. */
  public boolean inRange() {
    return sequence >= 1 && sequence <= MOST_MESSAGES && item >= 0 && item <= MOST_ITEMS;
  }

  /** Does it say exactly one thing? */
  public boolean single() {
    return (answer == null ? 0 : 1) + (flagged == null ? 0 : 1) + (away == null ? 0 : 1) == 1;
  }

  StepKind kind() {
    if (answer != null) return StepKind.ANSWER;
    if (flagged != null) return flagged ? StepKind.FLAG : StepKind.UNFLAG;
    return away ? StepKind.LEFT : StepKind.BACK;
  }

  /** What the log keeps of it. */
  StepRow message(Instant at) {
    return StepRow.message(kind(), sequence, at, clientAt, lease, item, answer);
  }
}
