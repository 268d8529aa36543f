package lms.attempt;

import java.time.Instant;

/** Somebody may attempt an exam again that was locked for them after too many fails. */
public record ExamReleased(long personId, Instant at) {}
