package lms.inspection;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import lms.platform.Actor;

/**
 * A time at a place.
 *
 * @param free how many places are
 * @param bookings of people within reach, for those who supervise; empty for the others
 */
public record SlotRow(
    long id,
    String place,
    Instant begins,
    Instant ends,
    int places,
    int free,
    Actor offeredBy,
    List<BookingRow> bookings)
    implements Serializable {}
