package lms.gate;

import java.time.Instant;

/** The resit was failed too; two people have to decide. */
public record EliminationProposed(long personId, long cohortId, String stageId, Instant at) {}
