package lms.simulation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param practice with hints; does not count
 */
public record StartOrder(@NotBlank @Size(max = 80) String scenario, boolean practice) {}
