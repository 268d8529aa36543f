package lms.gate;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A proposed elimination with its evidence and votes.
 *
 * @param state PROPOSED, CONFIRMED or REJECTED
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
