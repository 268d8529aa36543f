package lms.web.invigilation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lms.exam.ExamHallService;
import lms.invigilation.InvigilationService;
import lms.people.PeopleService;
import lms.platform.NotFound;
import lms.security.SignIns;

/**
 * Looks at every watched hall once a second and tells each page what changed. An invigilator who
 * signs out or loses the right is told nothing more.
 */
@ApplicationScoped
public class HallWatches {
  private static final System.Logger LOG = System.getLogger(HallWatches.class.getName());
  private static final long TICK = 1_000;
  private static final int BEAT = 10;

  @Inject ExamHallService halls;
  @Inject InvigilationService invigilation;
  @Inject PeopleService people;
  @Inject SignIns signIns;
  @Inject RequestContextController request;

  private final Set<HallWatch> all = ConcurrentHashMap.newKeySet();
  private ScheduledExecutorService hand;
  private int ticks;

  @PostConstruct
  void start() {
    hand = Executors.newSingleThreadScheduledExecutor();
    hand.scheduleWithFixedDelay(this::tick, TICK, TICK, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    hand.shutdownNow();
  }

  /** From now on this page is told. */
  void add(HallWatch watch) {
    if (watch.look(halls, invigilation, people, new HashMap<>())) all.add(watch);
  }

  private void tick() {
    if (all.isEmpty()) return;
    boolean opened = request.activate();
    try {
      boolean beat = ++ticks % BEAT == 0;
      Map<HallWatch.Sight, HallWatch.Seen> seen = new HashMap<>();
      all.removeIf(watch -> !look(watch, seen, beat));
    } catch (Error e) {
      LOG.log(Level.ERROR, "halls go on being watched after an error", e);
    } finally {
      if (opened) request.deactivate();
    }
  }

  /** One page that cannot be told does not hold up the others. */
  private boolean look(HallWatch watch, Map<HallWatch.Sight, HallWatch.Seen> seen, boolean beat) {
    try {
      if (!signIns.holds(watch.caller())) {
        watch.line().close();
        return false;
      }
      return watch.look(halls, invigilation, people, seen) && (!beat || watch.line().beat());
    } catch (NotFound gone) {
      watch.line().close();
      return false;
    } catch (RuntimeException e) {
      // the next look is a second away; one that fails as the academy stops is the last
      if (watch.failedAgain()) LOG.log(Level.WARNING, "a hall cannot be looked at now: " + e);
      return true;
    }
  }
}
