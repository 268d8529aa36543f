package lms.gate;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A proposed elimination with its evidence and votes.
 *
 * @param state PROPOSED, CONFIRMED, REJECTED, or LAPSED when its person left or a corrected mark
 *     passes
 */
public record EliminationRow(
    long id,
    long cohortId,
    long personId,
    String stageId,
    Instant proposed,
    String state,
    List<ConditionRow> conditions,
    List<VoteRow> votes)
    implements Serializable {}
