package lms.handmark;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer that had its mark was looked at once more to the end; it is worth more, less or the
 * same.
 *
 * @param item from 0, in the order of the paper
 */
public record AnswerReviewed(UUID sittingId, int item, Instant at) {}
