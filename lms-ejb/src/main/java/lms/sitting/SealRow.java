package lms.sitting;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A seal over a sitting as it stood when it was marked for the n-th time.
 *
 * @param number of the marking, from 1
 * @param steps how many steps there were
 * @param hash 64 hexadecimal digits
 */
public record SealRow(UUID sittingId, int number, Instant at, int steps, String hash)
    implements Serializable {}
