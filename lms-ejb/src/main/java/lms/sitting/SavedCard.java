package lms.sitting;

import java.time.Instant;

/** The receipt of one message: it is in the database. */
public record SavedCard(int sequence, Instant at) {}
