package lms.password;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Slows and then locks after wrong passwords: from the third failure a pause that doubles (2, 4, 8
 * … seconds), from the tenth a quarter of an hour. An honest person who mistypes waits seconds; a
 * guesser gets about 100 tries a day.
 */
public final class LockPolicy {
  static final int FREE = 2;
  public static final int HARD = 10;
  static final Duration LOCK = Duration.ofMinutes(15);

  private LockPolicy() {}

  /** Until when an account is shut after so many failures; empty while it is not. */
  public static Optional<Instant> lockedUntil(int failures, Instant now) {
    if (failures <= FREE) return Optional.empty();
    return Optional.of(
        now.plus(failures >= HARD ? LOCK : Duration.ofSeconds(1L << (failures - FREE))));
  }
}
