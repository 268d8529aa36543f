package lms.career;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Somebody is put into a grade. */
public record PlacementOrder(
    long personId,
    @NotBlank String gradeId,
    @NotNull LocalDate since,
    @NotBlank @Size(max = 500) String reason) {}
