package lms.simulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A call that counts has ended and was marked. Practice with hints does not count. */
public record CallScored(
    UUID callId,
    long personId,
    String scenarioId,
    BigDecimal score,
    boolean passed,
    boolean fatal,
    Instant at) {}
