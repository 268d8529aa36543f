package lms.security;

import java.time.Instant;

/** The account of this person was open and is closed from now on, because the person left. */
public record AccountClosed(long personId, Instant at) {}
