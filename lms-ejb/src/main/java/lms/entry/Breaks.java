package lms.entry;

import java.io.Serializable;
import java.time.Duration;

/**
 * Breaks that a taker may have while an exam is written.
 *
 * @param count how many
 * @param minutes how long each lasts at most
 */
public record Breaks(int count, int minutes) implements Serializable {
  public Duration each() {
    return Duration.ofMinutes(minutes);
  }
}
