package lms.regrade;

import java.io.Serializable;

/**
 * What a regrade does, or did, in numbers.
 *
 * @param lines sittings whose points change
 * @param up whose mark rises
 * @param down whose mark falls
 * @param passes fails that become passes
 * @param fails passes that become fails
 * @param marked how many have been marked again
 * @param failed how many could not be marked again; a person has to look
 * @param left how many sittings the academy has yet to look at
 */
public record RegradeCounts(
    long lines, long up, long down, long passes, long fails, long marked, long failed, long left)
    implements Serializable {}
