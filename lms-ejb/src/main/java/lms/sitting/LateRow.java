package lms.sitting;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * An answer that came after the end and waits for a decision.
 *
 * @param number of the message
 * @param item place on the paper, from 0
 * @param before what counts now; null when the item had no answer
 * @param typed when it was typed, as measured by the server
 * @param came when it came
 */
public record LateRow(
    UUID sittingId,
    UUID paperId,
    long personId,
    int number,
    int item,
    Answer answer,
    Answer before,
    Instant typed,
    Instant deadline,
    Instant came)
    implements Serializable {}
