package lms.gate;

import java.time.Instant;

/** The exams of a stage were failed for the first time; a resit follows. */
public record StageFailed(
    long personId, long cohortId, String programmeId, String stageId, Instant at) {}
