package lms.gate;

import java.time.Instant;

/**
 * All conditions of a stage hold; the person enters the next one, or has completed the programme.
 */
public record StagePassed(
    long personId, long cohortId, String programmeId, String stageId, Instant at) {}
