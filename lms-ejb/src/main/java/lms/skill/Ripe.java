package lms.skill;

import java.time.Instant;

/** Somebody of whom something has begun to count. */
public record Ripe(long personId, Instant from) {}
