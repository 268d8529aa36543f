package lms.attempt;

import java.io.Serializable;
import java.time.Instant;
import lms.platform.Actor;
import lms.platform.Both;

/**
 * A locked exam, or one that was.
 *
 * @param released null while it stands
 * @param releasedBy null while it stands
 * @param reason null while it stands
 */
public record LockRow(
    long id,
    long personId,
    Both title,
    int fails,
    Instant since,
    Instant released,
    Actor releasedBy,
    String reason)
    implements Serializable {}
