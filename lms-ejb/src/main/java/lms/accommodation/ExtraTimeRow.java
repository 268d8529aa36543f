package lms.accommodation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import lms.platform.Actor;

/**
 * A grant of extra time.
 *
 * @param withdrawn null unless it was withdrawn
 */
public record ExtraTimeRow(
    long id,
    long personId,
    int percent,
    int minutes,
    String reason,
    LocalDate validFrom,
    LocalDate validTo,
    Actor approvedBy,
    Instant approved,
    Instant withdrawn)
    implements Serializable {}
