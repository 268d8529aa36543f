package lms.entry;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody waits who typed a wrong code: not at all after the first three, then half a
 * minute, doubled each time up to five minutes. With a code of six digits that changes every three
 * minutes, guessing for the whole of an exam succeeds less than once in ten thousand times.
 */
record GuessPolicy(int wrong, Instant last) {
  private static final int FREE = 3;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int DOUBLED_AT_MOST = 5;

  /** When the next one is looked at. */
  Instant next() {
    if (wrong < FREE) return Instant.EPOCH;
    Duration wait = FIRST.multipliedBy(1L << Math.min(wrong - FREE, DOUBLED_AT_MOST));
    return last.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }
}
