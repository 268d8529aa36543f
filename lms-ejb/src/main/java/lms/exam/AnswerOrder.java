package lms.exam;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;

/**
 * One message of a taker.
 *
 * @param sequence the taker's own number, growing by one
 * @param lease as given at the start or the take-over
 * @param item place on the paper, from 0
 * @param answer what is answered; null when only the flag changes
 * @param flagged look at it again; null when only the answer changes
 * @param clientAt by the taker's clock, for the record only; null when unknown
 */
public record AnswerOrder(
    @Min(1) @Max(100_000) int sequence,
    int lease,
    @Min(0) @Max(1_000) int item,
    Answer answer,
    Boolean flagged,
    Instant clientAt) {}
