package lms.sitting;

import java.time.Instant;

/**
 * The receipt of one message: it is in the database.
 *
 * @param late it came after the end; whether it counts is decided by a person
 */
public record SavedCard(int sequence, Instant at, boolean late) {}
