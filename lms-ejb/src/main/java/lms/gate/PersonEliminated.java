package lms.gate;

import java.time.Instant;

/** Two people confirmed; the training of this person has ended. */
public record PersonEliminated(long personId, long cohortId, String stageId, Instant at) {}
