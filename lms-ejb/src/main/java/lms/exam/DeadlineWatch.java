package lms.exam;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lms.security.Acting;
import lms.sitting.SittingLog;

/**
 * Looks at the clock ten times a second: hands in what is overdue, with or without a browser, and
 * what was paused and forgotten; ends breaks whose time is over; settles windows that nobody used.
 * Every server watches; who comes second finds the work done. A restart forgets nothing, because
 * what is due stands in the database.
 *
 * <p>A newcomer may ask why this is no chore: the hand-in has to come within two seconds of the
 * deadline, and the shared clockwork wakes up later under load.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DeadlineWatch {
  private static final System.Logger LOG = System.getLogger(DeadlineWatch.class.getName());
  private static final long TICK = 100;
  private static final long CALM = 500;

  /** Sittings are shared out among so many threads, because a whole stage ends at one moment. */
  private static final int WRITING = 2;

  /** One more for what nobody waits for, so that hundreds who never came hold up none who wrote. */
  private static final int HANDS = WRITING + 1;

  static final int AT_ONCE = 500;

  /** A pause over midnight may last so long. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

  @Inject OverdueWork work;
  @Inject Settling settling;
  @Inject Clock clock;
  @Inject Instance<RequestContextController> requests;

  private ScheduledExecutorService hands;

  /** By hand, each touched by its own looks only: could it not look the last time? */
  private final boolean[] blind = new boolean[HANDS];

  /** By hand: what could not be settled. Each reads for both how many rest. */
  private final Aside[] asides = new Aside[HANDS];

  @PostConstruct
  void start() {
    hands = Executors.newScheduledThreadPool(HANDS);
    Arrays.setAll(asides, hand -> new Aside());
    for (int n = 0; n < HANDS; n++) {
      int hand = n;
      RequestContextController request = requests.get();
      long wait = hand < WRITING ? TICK : CALM;
      hands.scheduleWithFixedDelay(() -> look(hand, request), wait, wait, TimeUnit.MILLISECONDS);
    }
  }

  @PreDestroy
  void stop() {
    hands.shutdown();
    try {
      if (!hands.awaitTermination(10, TimeUnit.SECONDS)) hands.shutdownNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Nothing may end the watch: what fails now is tried again at the next look. */
  private void look(int hand, RequestContextController request) {
    boolean opened = request.activate();
    try {
      Acting.asSystem(
          () -> {
            Instant now = clock.instant();
            Aside aside = asides[hand];
            int most = AT_ONCE + Arrays.stream(asides).mapToInt(each -> each.size(now)).sum();
            if (hand < WRITING) written(hand, now, most, aside);
            else leftAlone(now, most, aside);
            return null;
          });
      if (blind[hand]) LOG.log(Level.INFO, "the deadline watch looks again");
      blind[hand] = false;
    } catch (RuntimeException e) {
      // once: while the database is away nothing is news
      if (!blind[hand]) LOG.log(Level.WARNING, "the deadline watch cannot look now: " + e);
      blind[hand] = true;
    } catch (Error e) {
      LOG.log(Level.ERROR, "the deadline watch goes on after an error", e);
    } finally {
      if (opened) request.deactivate();
    }
  }

  private void written(int hand, Instant now, int most, Aside aside) {
    if (hand == 0)
      each(work.rested(now, most), now, aside, id -> settling.endBreak(id, clock.instant()));
    each(
        mine(work.sittings(now, most), hand),
        now,
        aside,
        id -> settling.handInOverdue(id, clock.instant()));
  }

  private void leftAlone(Instant now, int most, Aside aside) {
    each(work.papers(now, most), now, aside, id -> settling.settleMissed(id, clock.instant()));
    Instant before = forgottenBefore(now, clock);
    each(
        work.forgotten(before, most),
        now,
        aside,
        id -> settling.handInForgotten(id, before, clock.instant()));
  }

  /**
   * What stands still since before this is forgotten: a pause ends with the academy's day on which
   * it began, but not before it has stood for hours, for a late shift goes on beyond midnight.
   */
  static Instant forgottenBefore(Instant now, Clock clock) {
    ZoneId zone = clock.getZone();
    Instant day = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    Instant hoursAgo = now.minus(LONGEST_PAUSE);
    return day.isBefore(hoursAgo) ? day : hoursAgo;
  }

  private static List<UUID> mine(List<UUID> ids, int hand) {
    return ids.stream().filter(id -> Math.floorMod(id.hashCode(), WRITING) == hand).toList();
  }

  /**
   * One that fails does not hold up the others, nor does it for long when it always fails. Each is
   * settled at the time it is then: hundreds may have one deadline.
   *
   * @param now when they were looked for
   */
  static void each(List<UUID> ids, Instant now, Aside aside, Consumer<UUID> settle) {
    for (UUID id : ids)
      if (!aside.holds(id, now))
        try {
          settle.accept(id);
          aside.done(id);
        } catch (RuntimeException | Error e) {
          LOG.log(Level.ERROR, "cannot settle " + id, e);
          aside.failed(id, now);
        }
  }

  /**
   * What failed several times is left alone for a moment, so that the oldest, of which every look
   * begins, are not always the same that fail; for a second, then for two and so on, and never for
   * longer than five, because a fault that is over must not keep a hand-in waiting.
   */
  static class Aside {
    static final int TRIES = 3;
    static final Duration LONGEST_REST = Duration.ofSeconds(5);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Map<UUID, Failures> known = new ConcurrentHashMap<>();

    private record Failures(int times, Instant last) {
      boolean rests(Instant now) {
        return times >= TRIES && now.isBefore(last.plus(rest())) && !now.isBefore(last);
      }

      private Duration rest() {
        Duration grown = Duration.ofSeconds(1L << Math.min(times - TRIES, 10));
        return grown.compareTo(LONGEST_REST) < 0 ? grown : LONGEST_REST;
      }
    }

    /** How many more have to be read so that those which rest take nobody's place. */
    int size(Instant now) {
      known.values().removeIf(f -> f.last().plus(FORGOTTEN).isBefore(now));
      return known.size();
    }

    boolean holds(UUID id, Instant now) {
      Failures failures = known.get(id);
      return failures != null && failures.rests(now);
    }

    void failed(UUID id, Instant now) {
      known.merge(id, new Failures(1, now), (was, one) -> new Failures(was.times() + 1, now));
    }

    void done(UUID id) {
      known.remove(id);
    }
  }

  /** Finds the work in a transaction of its own. */
  @Transactional
  static class OverdueWork {
    @Inject Papers papers;
    @Inject SittingLog sittings;

    public List<UUID> sittings(Instant now, int most) {
      return sittings.overdue(now, most);
    }

    public List<UUID> rested(Instant now, int most) {
      return sittings.rested(now, most);
    }

    public List<UUID> forgotten(Instant before, int most) {
      return sittings.standing(before, most);
    }

    public List<UUID> papers(Instant now, int most) {
      return papers.missed(now, most);
    }
  }
}
