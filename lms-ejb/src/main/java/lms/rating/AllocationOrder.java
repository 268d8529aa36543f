package lms.rating;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Who is to mark the answers of an exam that nobody has been asked for.
 *
 * @param by what stays with one marker
 */
public record AllocationOrder(
    @NotBlank String hall, @NotNull By by, @NotEmpty @Size(max = 100) Set<@NotNull Long> markers) {
  /** What stays together. */
  public enum By {
    QUESTION,
    PERSON
  }
}
