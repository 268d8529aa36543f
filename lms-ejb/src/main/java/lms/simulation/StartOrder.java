package lms.simulation;

import jakarta.validation.constraints.NotBlank;

/**
 * @param practice with hints; does not count
 */
public record StartOrder(@NotBlank String scenario, boolean practice) {}
