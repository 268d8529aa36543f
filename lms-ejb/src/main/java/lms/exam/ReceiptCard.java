package lms.exam;

import java.time.Instant;
import java.util.UUID;
import lms.platform.Both;

/**
 * What the taker gets at the hand-in.
 *
 * @param seal 64 hexadecimal digits over everything asked, done and marked; null when it was handed
 *     in before sittings were sealed
 * @param resultFrom when the result will be shown; null when it may be seen now
 */
public record ReceiptCard(
    UUID sittingId,
    Both title,
    Instant closed,
    int answered,
    int items,
    String seal,
    Instant resultFrom) {}
