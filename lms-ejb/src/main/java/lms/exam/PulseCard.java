package lms.exam;

import java.time.Instant;

/**
 * How a sitting stands, for a page that is open.
 *
 * @param now the server's clock
 * @param closed null while it is open
 * @param held whether the lease asked with still holds it
 */
public record PulseCard(Instant now, Instant deadline, Instant closed, boolean held) {}
