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

/** What HR says of a person; the number is the key, in any case, and never changes. */
public record PersonOrder(
    @NotBlank @Pattern(regexp = PersonOrder.NUMBER) String number,
    @NotBlank @Size(max = 80) String name,
    @Size(max = 80) String nameLatin,
    @Email @Pattern(regexp = PersonOrder.EMAIL) @Size(max = 160) String email,
    Long siteId,
    Long teamId,
    @NotNull Language language,
    @NotEmpty Set<Group> groups,
    @NotNull LocalDate hiredOn)
    implements Serializable {
  static final String NUMBER = "[A-Za-z0-9-]{2,40}";

  /** Dots part words, hyphens join them, and the domain has two labels or more. */
  static final String EMAIL =
      "(?=.{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
          + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
          + "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
}
