package lms.accommodation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Another place to allow.
 *
 * @param network a range of addresses; null for any
 * @param validTo the last day
 */
public record PlaceOrder(
    long personId,
    @Size(max = 64) String network,
    @NotBlank @Size(max = 400) String reason,
    @NotNull LocalDate validFrom,
    @NotNull LocalDate validTo) {}
