package lms.password;

import java.time.Duration;

/**
 * Slows and then shuts out an address from which many sign-ins fail: from the thirtieth failure
 * within a quarter of an hour a pause of a second, which doubles with every ten more (2, 4 … 64
 * seconds), from the hundredth until enough of them are that old. A training room of 60 sits behind
 * one address, so all of it may mistype once and nobody waits longer than some seconds.
 */
final class AddressPolicy {
  static final Duration SPAN = Duration.ofMinutes(15);
  static final int SLOW = 30;
  static final int STEP = 10;
  static final int MOST = 100;

  private AddressPolicy() {}

  /** How long after the last failure nobody gets in from there. */
  static Duration pauseAfter(int failures) {
    if (failures < SLOW) return Duration.ZERO;
    return failures >= MOST ? SPAN : Duration.ofSeconds(1L << (failures - SLOW) / STEP);
  }
}
