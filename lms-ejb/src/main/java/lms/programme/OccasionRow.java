package lms.programme;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A quiz or exam of the plan.
 *
 * @param personId null when it is for everybody in the stage
 * @param made its papers exist
 */
public record OccasionRow(
    Long id,
    long cohortId,
    String key,
    OccasionKind kind,
    String stageId,
    int number,
    LocalDate day,
    Instant opens,
    Instant closes,
    Long personId,
    boolean made)
    implements Serializable {}
