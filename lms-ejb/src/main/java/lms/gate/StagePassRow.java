package lms.gate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A stage that a person has passed.
 *
 * @param examMark the mark of the stage exam that counted; null where the gate asked for none
 */
public record StagePassRow(
    long cohortId, String programmeId, String stageId, BigDecimal examMark, Instant at)
    implements Serializable {}
