package lms.regrade;

import java.time.Instant;
import lms.correction.ChangeKind;

/**
 * Everybody whom a regrade touches has been marked again, but for those who could not be.
 *
 * @param decided when it was put in force
 */
public record RegradeDone(
    long regradeId, String question, int version, ChangeKind kind, Instant decided, Instant at) {}
