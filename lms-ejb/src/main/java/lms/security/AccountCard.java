package lms.security;

import java.time.Instant;
import java.util.Set;

/**
 * An account as an administrator sees it.
 *
 * @param lockedUntil null while it is not locked
 */
public record AccountCard(
    long personId,
    String login,
    String name,
    Set<Group> groups,
    boolean active,
    boolean hasPassword,
    Instant lockedUntil) {}
