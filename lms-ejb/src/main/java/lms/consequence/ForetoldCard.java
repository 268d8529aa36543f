package lms.consequence;

import java.io.Serializable;
import java.util.List;

/**
 * What a regrade would do to certificates.
 *
 * @param rows within my reach, at most so many as a page holds; what would fall first
 * @param issued how many would be issued, beyond my reach too
 * @param falling of how many the ground would fall, beyond my reach too
 * @param outside how many are of people beyond my reach
 */
public record ForetoldCard(List<ForetoldRow> rows, long issued, long falling, long outside)
    implements Serializable {}
