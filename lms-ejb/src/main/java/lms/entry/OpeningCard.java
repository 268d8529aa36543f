package lms.entry;

import java.io.Serializable;
import java.time.Instant;

/**
 * When an exam opens, for a page that waits.
 *
 * @param now by the server's clock
 */
public record OpeningCard(Instant now, Instant opens) implements Serializable {}
