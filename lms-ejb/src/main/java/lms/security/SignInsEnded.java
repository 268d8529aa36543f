package lms.security;

import java.time.Instant;

/** Every sign-in of this person is void from now on. */
public record SignInsEnded(long personId, Instant at) {}
