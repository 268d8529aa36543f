package lms.bite.alpha;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.MinguoDate;
import java.util.function.Supplier;

/** Looks at its own watch, in every way there is. */
public class OwnWatch {
  public static final String MAKER = "alpha";

  Object bare() {
    return LocalDate.now();
  }

  Object byZone() {
    return ZonedDateTime.now(ZoneOffset.UTC);
  }

  Supplier<Instant> handedOn() {
    return Instant::now;
  }

  Object inAnotherCalendar() {
    return MinguoDate.now();
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Object machine() {
    return Clock.systemUTC();
  }

  Object ticking() {
    return Clock.tickSeconds(ZoneOffset.UTC);
  }

  Object date() {
    return new java.util.Date();
  }

  Object calendar() {
    return java.util.Calendar.getInstance();
  }

  /** As it should be. */
  Object given(Clock clock) {
    return Instant.now(clock);
  }
}
