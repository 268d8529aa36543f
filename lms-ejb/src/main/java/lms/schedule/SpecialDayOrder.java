package lms.schedule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A special day as somebody enters it.
 *
 * @param siteId null for every site
 */
public record SpecialDayOrder(
    Long siteId,
    @NotNull LocalDate day,
    boolean working,
    @NotBlank @Size(max = 80) String nameZh,
    @NotBlank @Size(max = 80) String nameEn) {}
