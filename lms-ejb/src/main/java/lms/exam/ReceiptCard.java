package lms.exam;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lms.platform.Both;
import lms.sitting.ExclusionCause;

/**
 * What the taker gets at the hand-in.
 *
 * @param byInvigilator an invigilator handed it in
 * @param byClock the time was over, and the academy handed it in
 * @param excluded why the taker was sent out; null unless they were
 * @param excludedWords what was written about that; null unless they were
 * @param seal 64 hexadecimal digits over everything asked, done and marked; null when it was handed
 *     in before sittings were sealed
 * @param byHand how many answers people have still to mark
 * @param unheard questions, from 1, whose answer names a recording that has not arrived
 * @param resultFrom when the result will be shown; null when it may be seen now
 */
public record ReceiptCard(
    UUID sittingId,
    Both title,
    Instant closed,
    boolean byInvigilator,
    boolean byClock,
    ExclusionCause excluded,
    String excludedWords,
    int answered,
    int items,
    String seal,
    int byHand,
    List<Integer> unheard,
    Instant resultFrom) {}
