package lms.exam;

import java.time.Instant;

/** A question that a person has met, when the paper was settled, and whether it was all right. */
public record SeenItem(String questionId, Instant at, boolean right) {}
