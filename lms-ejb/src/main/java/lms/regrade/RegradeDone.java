package lms.regrade;

import java.time.Instant;

/** Everybody whom a regrade touches has been marked again. */
public record RegradeDone(long regradeId, String question, int version, Instant at) {}
