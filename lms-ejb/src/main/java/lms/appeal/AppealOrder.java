package lms.appeal;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * An objection to file.
 *
 * @param item from 0, in the order of the paper
 */
public record AppealOrder(
    @NotNull UUID sittingId, @Min(0) int item, @NotBlank @Size(max = 1000) String objection) {}
