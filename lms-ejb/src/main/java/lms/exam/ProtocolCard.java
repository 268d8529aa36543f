package lms.exam;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lms.attempt.Excuse;
import lms.entry.AdmissionRow;
import lms.marking.ResultItem;
import lms.platform.Actor;
import lms.platform.Both;
import lms.sitting.ExclusionCause;
import lms.sitting.SealRow;
import lms.sitting.SittingState.MovedTime;
import lms.sitting.StepRow;

/**
 * A finished sitting with everything that was asked, done and marked.
 *
 * @param moved why the deadline lies later than the limit says
 * @param admission how the taker came through the door; null when the exam has none
 * @param excluded why the taker was sent out; null unless they were
 * @param mark null while people have still to mark some of it
 * @param passed null as the mark
 * @param excused why it does not count; null when it does
 * @param integrity whether steps, paper and markings still are what was sealed
 */
public record ProtocolCard(
    UUID sittingId,
    UUID paperId,
    long personId,
    Both title,
    ExamKind kind,
    Instant opens,
    Instant closes,
    Duration limit,
    BigDecimal passMark,
    Instant opened,
    Instant deadline,
    MovedTime moved,
    Instant closed,
    AdmissionRow admission,
    ExclusionCause excluded,
    int answered,
    BigDecimal mark,
    Boolean passed,
    Excuse excused,
    Integrity integrity,
    List<ItemLine> items,
    List<StepRow> steps,
    List<MarkingLine> markings,
    List<SealRow> seals)
    implements Serializable {

  /** What recomputing the seals says. */
  public enum Integrity {
    INTACT,
    ALTERED,
    /** Handed in before sittings were sealed. */
    UNSEALED
  }

  /**
   * One item with what counts of it.
   *
   * @param number from 1
   */
  public record ItemLine(int number, String question, int version, ResultItem result)
      implements Serializable {}

  /**
   * One marking; the last counts.
   *
   * @param mark null when people had still to mark some of it
   * @param reason null for the first
   * @param byId the person's id; null for the academy, and where it was not written down
   */
  public record MarkingLine(
      int number,
      Instant at,
      String by,
      BigDecimal mark,
      String reason,
      List<BigDecimal> shares,
      Long byId)
      implements Serializable {

    /** Why, as it is shown: what the academy says is kept in both languages; null as the reason. */
    public Both because() {
      if (reason == null) return null;
      return by.equals(Actor.SYSTEM.name()) ? Both.ofLine(reason) : new Both(reason, reason);
    }
  }
}
