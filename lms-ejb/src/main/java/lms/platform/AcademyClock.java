package lms.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The only clock of the house. In a real academy it is the system's. In a sample academy and in one
 * that is measured it runs ahead of it by an offset that is kept in the database and read again at
 * most once a second, so that all servers agree.
 */
final class AcademyClock extends Clock {
  private static final long REREAD_NANOS = Duration.ofSeconds(1).toNanos();

  private final Clock base;
  private final Supplier<Duration> stored;
  private final ZoneId zone;
  private volatile Duration offset = Duration.ZERO;
  private volatile long read = System.nanoTime() - REREAD_NANOS - 1;

  /**
   * @param stored reads the offset; null when the clock cannot be moved
   */
  AcademyClock(Clock base, ZoneId zone, Supplier<Duration> stored) {
    this.base = base;
    this.zone = zone;
    this.stored = stored;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new AcademyClock(base, other, stored);
  }

  @Override
  public Instant instant() {
    return stored == null ? base.instant() : base.instant().plus(offset());
  }

  /** Forgets what was read, so that the next look at the clock reads the offset again. */
  void reread() {
    read = System.nanoTime() - REREAD_NANOS - 1;
  }

  private Duration offset() {
    if (System.nanoTime() - read > REREAD_NANOS) {
      offset = stored.get();
      read = System.nanoTime();
    }
    return offset;
  }
}
