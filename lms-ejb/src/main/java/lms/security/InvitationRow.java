package lms.security;

import java.time.Instant;

/** Who is to become an administrator. */
public record InvitationRow(String login, String name, Instant invited) {}
