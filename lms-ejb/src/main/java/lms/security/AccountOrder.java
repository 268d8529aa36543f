package lms.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import lms.platform.Language;

/**
 * What an account shall be.
 *
 * @param login the employee number, as typed at the sign-in page
 * @param language null leaves what the person has chosen; a new account needs one
 * @param teamId null for people in no team
 * @param siteId null for people at no site
 */
public record AccountOrder(
    @NotBlank @Size(max = 40) String login,
    @NotBlank @Size(max = 80) String name,
    Language language,
    @NotNull Set<Group> groups,
    boolean active,
    Long teamId,
    Long siteId) {}
