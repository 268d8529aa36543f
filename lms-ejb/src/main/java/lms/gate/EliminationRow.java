package lms.gate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import lms.platform.Both;

/**
 * A proposed elimination with its evidence and votes.
 *
 * @param state PROPOSED, CONFIRMED, REJECTED, LAPSED when its person left, WITHDRAWN when its
 *     ground is gone; IN_DOUBT when it goes after it was confirmed, REVERSED when somebody took it
 *     back for that
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
   * By a corrected mark the exams hold after all, or an exam does not count and is to be sat again.
   *
   * @param cause why the paper was marked again
   * @param conditions what the gate said then
   */
  public record Doubt(
      Instant at, BigDecimal was, BigDecimal mark, Both cause, List<ConditionRow> conditions)
      implements Serializable {

    /** Do the exams hold? Otherwise there is one still to be sat. */
    public boolean holds() {
      return ConditionRow.examsHold(conditions);
    }
  }

  /** Was it confirmed, and is its ground gone by now? */
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
