package lms.inspection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** A time to offer. */
public record SlotOrder(
    @NotBlank @Size(max = 120) String place,
    @NotNull Instant begins,
    @NotNull Instant ends,
    @Min(1) @Max(50) int places)
    implements Serializable {
  private static final Duration LONGEST = Duration.ofHours(4);

  /**
   * @throws SlotUnfit behind us, too long, or the wrong way round
   */
  void requireAhead(Instant now) {
    if (!begins.isAfter(now) || !ends.isAfter(begins) || ends.isAfter(begins.plus(LONGEST)))
      throw new SlotUnfit();
  }
}
