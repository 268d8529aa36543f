package lms.accommodation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import lms.platform.Actor;

/**
 * A grant of another place.
 *
 * @param network null for any address
 * @param withdrawn null unless it was withdrawn
 */
public record PlaceRow(
    long id,
    long personId,
    String network,
    String reason,
    LocalDate validFrom,
    LocalDate validTo,
    Actor approvedBy,
    Instant approved,
    Instant withdrawn)
    implements Serializable {}
