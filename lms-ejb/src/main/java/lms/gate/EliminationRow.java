package lms.gate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import lms.platform.Both;

/**
 * A proposed elimination with its evidence and votes.
 *
 * @param state PROPOSED, CONFIRMED, REJECTED, LAPSED when its person left, WITHDRAWN when a
 *     corrected mark passes; IN_DOUBT when one passes after it was confirmed, REVERSED when
 *     somebody took it back for that
 * @param ended when it was decided first, or needed no decision any more; null while it is open,
 *     and for leavers of long ago
 * @param doubt the latest; null when there was none
 * @param review what was decided about it, which agrees when the elimination stands; null before
 */
public record EliminationRow(
    long id,
    long cohortId,
    long personId,
    String stageId,
    Instant proposed,
    String state,
    Instant ended,
    List<ConditionRow> conditions,
    List<VoteRow> votes,
    Doubt doubt,
    VoteRow review)
    implements Serializable {

  /**
   * By a corrected mark the exams hold after all.
   *
   * @param cause why the paper was marked again
   * @param conditions what the gate said then
   */
  public record Doubt(
      Instant at, BigDecimal was, BigDecimal mark, Both cause, List<ConditionRow> conditions)
      implements Serializable {}

  /** Was it confirmed, and do the exams hold by now? */
  public boolean inDoubt() {
    return state.equals(Elimination.State.IN_DOUBT.name());
  }

  /** Was it confirmed, and taken back? */
  public boolean reversed() {
    return state.equals(Elimination.State.REVERSED.name());
  }

  public boolean withdrawn() {
    return state.equals(Elimination.State.WITHDRAWN.name());
  }
}
