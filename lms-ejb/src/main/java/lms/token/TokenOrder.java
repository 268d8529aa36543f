package lms.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;

/**
 * A token as its owner wants it.
 *
 * @param name what program it is for
 * @param lastDay the last day on which it works
 */
public record TokenOrder(
    @NotBlank @Size(max = 80) String name,
    @NotEmpty Set<String> rights,
    @NotNull LocalDate lastDay) {}
