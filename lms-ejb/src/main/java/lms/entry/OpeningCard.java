package lms.entry;

import java.io.Serializable;
import java.time.Instant;

/**
 * When an exam opens, for a page that waits.
 *
 * @param now by the server's clock
 * @param door how it would stand at the door now; null outside the waiting room
 */
public record OpeningCard(Instant now, Instant opens, EntryCard door) implements Serializable {}
