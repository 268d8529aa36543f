package lms.entry;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody at the door, as an invigilator sees them.
 *
 * @param came null when let in before they came
 * @param address from which their page spoke; null before it did
 * @param wrong how many wrong codes they typed
 */
public record ArrivalRow(EntryState state, Instant came, String address, int wrong)
    implements Serializable {}
