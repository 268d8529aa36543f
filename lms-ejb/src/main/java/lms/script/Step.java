package lms.script;

import java.time.Instant;

/**
 * One entry of a call's log: which move, when by the server's clock, the how-manieth of the page.
 */
public record Step(int sequence, Instant at, Move move) {}
