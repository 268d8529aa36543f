package lms.security;

import java.time.Instant;
import java.util.Set;

/**
 * An account as an administrator sees it.
 *
 * @param lockedUntil null while it is not locked
 * @param codeUntil null unless a code for a first password waits
 */
public record AccountCard(
    long personId,
    String login,
    String name,
    Set<Group> groups,
    boolean active,
    boolean hasPassword,
    Instant lockedUntil,
    Instant codeUntil) {}
