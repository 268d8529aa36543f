package lms.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When the page of a sitting was last heard by this server. Kept in memory only: after a restart
 * every page speaks again within seconds.
 */
@ApplicationScoped
public class Presence {
  /** A page speaks every fifteen seconds; who is silent for longer than twice that is lost. */
  static final Duration SILENCE = Duration.ofSeconds(35);

  private static final int KEPT = 50_000;

  @Inject Clock clock;

  private final Map<UUID, Heard> pages = new ConcurrentHashMap<>();

  /**
   * @param gone the page said good-bye, or its line broke
   */
  private record Heard(Instant at, boolean gone) {}

  public void heard(UUID sittingId) {
    if (pages.size() > KEPT) pages.clear();
    pages.put(sittingId, new Heard(clock.instant(), false));
  }

  /** Its line broke; it may open another one. */
  public void gone(UUID sittingId) {
    pages.computeIfPresent(sittingId, (id, heard) -> new Heard(clock.instant(), true));
  }

  /**
   * Since when nothing was heard of the page.
   *
   * @param saved when the academy last took something from it; null before anything
   * @return null when it is heard
   */
  public Instant lost(UUID sittingId, Instant saved, Instant now) {
    Heard heard = pages.get(sittingId);
    Instant last = heard == null ? saved : heard.at();
    if (last == null) return null;
    boolean later = saved != null && saved.isAfter(last);
    if (heard != null && heard.gone() && !later) return heard.at();
    Instant since = later ? saved : last;
    return now.isAfter(since.plus(SILENCE)) ? since : null;
  }
}
