package lms.entry;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody at the door, as an invigilator sees them.
 *
 * @param came null when let in before they came
 * @param wrong how many wrong codes they typed
 */
public record ArrivalRow(EntryState state, Instant came, int wrong) implements Serializable {}
