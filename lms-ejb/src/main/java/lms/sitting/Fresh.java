package lms.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the academy did since the last look. Steps get their places before they are committed, so a
 * lower place may be seen after a higher one: places of the last seconds are looked at again, and
 * those known already are left out. For use by one thread.
 */
public final class Fresh {
  /** No transaction that writes a step takes longer. */
  static final Duration LONGEST = Duration.ofSeconds(20);

  /** So many steps are given a place in that time at most, five times what the bench reaches. */
  static final long BEHIND = 10_000;

  private final Map<Long, Instant> seen = new HashMap<>();
  private long floor = -1;

  /** Sittings about which something is new; nothing at the first look. */
  public Set<UUID> of(SittingLog log, Instant now) {
    if (floor < 0) {
      floor = Math.max(0, log.lastPlace() - BEHIND);
      log.actsBehind(floor).keySet().forEach(place -> seen.put(place, now));
      return new HashSet<>();
    }
    Set<UUID> acted = new HashSet<>();
    log.actsBehind(floor)
        .forEach(
            (place, sitting) -> {
              if (seen.putIfAbsent(place, now) == null) acted.add(sitting);
            });
    seen.entrySet().stream()
        .filter(e -> e.getValue().plus(LONGEST).isBefore(now))
        .map(Map.Entry::getKey)
        .max(Long::compare)
        .ifPresent(this::raise);
    return acted;
  }

  private void raise(long to) {
    floor = to;
    seen.keySet().removeIf(place -> place <= floor);
  }

  /** Is the next look the first? */
  public boolean forgotten() {
    return floor < 0;
  }

  /** Nobody listens; the next look is the first again. */
  public void forget() {
    floor = -1;
    seen.clear();
  }
}
