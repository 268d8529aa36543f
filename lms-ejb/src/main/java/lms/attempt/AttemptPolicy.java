package lms.attempt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import lms.entry.Attempts;
import lms.entry.EntryState;

/**
 * May somebody attempt this exam again today? Days are counted, not hours, from the day on which
 * the attempt before would have ended: who hands in early does not come back sooner, and whose page
 * was closed late does not wait longer.
 */
record AttemptPolicy(Attempts rules, ZoneId zone) {

  /**
   * @param released when somebody released the lock last; null when nobody ever did
   */
  EntryState judge(Past past, Instant released, Instant now) {
    if (past.earlier().isEmpty()) return EntryState.OPEN;
    if (rules.untilPassed() != null && past.earlier().stream().anyMatch(Attempt::passed))
      return EntryState.PASSED;
    if (locks(past, released)) return EntryState.LOCKED;
    LocalDate today = day(now);
    if (rules.oneADay() != null
        && past.earlier().stream()
            .map(Attempt::began)
            .filter(Objects::nonNull)
            .anyMatch(began -> day(began).equals(today))) return EntryState.SAME_DAY;
    if (today.isBefore(from(past))) return EntryState.TOO_EARLY;
    return past.unread().isEmpty() ? EntryState.OPEN : EntryState.LESSONS;
  }

  /**
   * Have there been enough fails since the lock was released last? What was known then is forgiven.
   */
  boolean locks(Past past, Instant released) {
    return rules.lockAfter() != null
        && failed(past).filter(f -> released == null || f.isAfter(released)).count()
            >= rules.lockAfter();
  }

  /** The first day on which another attempt may begin. */
  LocalDate from(Past past) {
    int wait = rules.waitDays() == null ? 0 : rules.waitDays();
    return past.earlier().stream()
        .map(a -> day(a.wouldEnd()))
        .max(Comparator.naturalOrder())
        .map(ended -> ended.plusDays(wait))
        .orElse(LocalDate.MIN);
  }

  static int fails(Past past) {
    return (int) failed(past).count();
  }

  private static Stream<Instant> failed(Past past) {
    return past.earlier().stream().map(Attempt::failed).filter(Objects::nonNull);
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}
