package lms.entry;

import java.time.Instant;

/**
 * The code of a room at this moment.
 *
 * @param next when another one takes its place
 * @param now by the server's clock
 */
public record CodeCard(String code, Instant next, Instant now) {}
