package lms.consequence;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import lms.platform.Actor;
import lms.platform.Both;

/**
 * A certificate whose ground has fallen.
 *
 * @param title what the certificate is called
 * @param sittingId what was marked again; null when nobody began it
 * @param cause why it was
 * @param decided null before it is over
 * @param decidedBy null before it is over
 * @param reason null before somebody decided
 */
public record DoubtRow(
    long id,
    long certificateId,
    String number,
    long personId,
    Both title,
    UUID sittingId,
    BigDecimal was,
    BigDecimal mark,
    String cause,
    Instant raised,
    DoubtState state,
    Instant decided,
    Actor decidedBy,
    String reason)
    implements Serializable {}
