package lms.people;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import lms.platform.Language;
import lms.security.Group;

/** What HR says of a person; the number is the key and never changes. */
public record PersonOrder(
    @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{2,40}") String number,
    @NotBlank @Size(max = 80) String name,
    @Size(max = 80) String nameLatin,
    @Email @Size(max = 160) String email,
    Long siteId,
    Long teamId,
    @NotNull Language language,
    @NotEmpty Set<Group> groups,
    @NotNull LocalDate hiredOn)
    implements Serializable {}
