package lms.accommodation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Extra time to grant.
 *
 * @param percent of the time limit; 0 when only minutes are meant
 * @param minutes added to that; 0 when only per cent is meant
 * @param validTo the last day
 */
public record ExtraTimeOrder(
    long personId,
    @Min(0) @Max(200) int percent,
    @Min(0) @Max(240) int minutes,
    @NotBlank @Size(max = 400) String reason,
    @NotNull LocalDate validFrom,
    @NotNull LocalDate validTo) {}
