package lms.org;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * What HR or an administrator says of a site, a centre or a team. Code and place are said once, of
 * a new one, and stay.
 *
 * @param above the site of a centre, the centre of a team; null for a site
 * @param zone of a site only
 */
public record UnitOrder(
    @NotNull UnitKind kind,
    Long above,
    @NotBlank @Pattern(regexp = UnitOrder.CODE) String code,
    @NotBlank @Size(max = 80) String nameZh,
    @NotBlank @Size(max = 80) String nameEn,
    @Size(max = 40) String zone)
    implements Serializable {
  static final String CODE = "[A-Za-z0-9-]{2,20}";
}
