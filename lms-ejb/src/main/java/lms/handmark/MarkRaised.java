package lms.handmark;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer was looked at once more, and is worth more than before.
 *
 * @param item from 0, in the order of the paper
 */
public record MarkRaised(UUID sittingId, int item, Instant at) {}
