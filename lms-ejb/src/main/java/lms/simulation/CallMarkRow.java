package lms.simulation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import lms.platform.Both;

/** A finished call as records show it. */
public record CallMarkRow(
    UUID callId,
    long personId,
    String scenarioId,
    Both title,
    Instant at,
    BigDecimal score,
    boolean passed,
    boolean fatal)
    implements Serializable {}
