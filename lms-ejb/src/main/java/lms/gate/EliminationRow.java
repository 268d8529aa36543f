package lms.gate;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A proposed elimination with its evidence and votes.
 *
 * @param state PROPOSED, CONFIRMED, REJECTED, LAPSED when its person left, or WITHDRAWN when a
 *     corrected mark passes
 * @param ended when it took that state; null while it is open, and for leavers of long ago
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
    List<VoteRow> votes)
    implements Serializable {
  public boolean withdrawn() {
    return state.equals(Elimination.State.WITHDRAWN.name());
  }
}
