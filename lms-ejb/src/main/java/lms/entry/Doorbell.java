package lms.entry;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells pages that wait at a door when they may go on. Looks twice a second, in one query for all
 * of them and only while somebody waits, so it hears what every server did. A page that hears
 * nothing asks by itself.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Doorbell {
  private static final System.Logger LOG = System.getLogger(Doorbell.class.getName());
  private static final long TICK = 500;
  private static final int BEAT = 20;

  @Inject Look look;
  @Inject RequestContextController request;

  private final Map<UUID, Set<Line>> lines = new ConcurrentHashMap<>();
  private ScheduledExecutorService hand;
  private int ticks;

  /** The line to one page. Both methods say whether it still holds. */
  public interface Line {
    boolean goOn();

    boolean beat();
  }

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
  public void listen(UUID paperId, Line line) {
    lines.compute(
        paperId,
        (id, known) -> {
          Set<Line> all = known == null ? ConcurrentHashMap.newKeySet() : known;
          all.add(line);
          return all;
        });
  }

  /** Nothing may end the watch: what fails now is tried again at the next look. */
  private void tick() {
    if (lines.isEmpty()) return;
    boolean opened = request.activate();
    try {
      for (UUID paper : look.through(List.copyOf(lines.keySet()))) {
        Set<Line> told = lines.remove(paper);
        if (told != null) told.forEach(Line::goOn);
      }
      if (++ticks % BEAT == 0) beat();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "who waits at a door cannot be told now: " + e);
    } catch (Error e) {
      LOG.log(Level.ERROR, "doors go on being watched after an error", e);
    } finally {
      if (opened) request.deactivate();
    }
  }

  private void beat() {
    for (UUID paper : lines.keySet())
      lines.computeIfPresent(
          paper,
          (id, all) -> {
            all.removeIf(line -> !line.beat());
            return all.isEmpty() ? null : all;
          });
  }

  /** Reads in a transaction of its own. */
  @Transactional
  static class Look {
    @Inject Arrivals arrivals;

    public List<UUID> through(Collection<UUID> papers) {
      return arrivals.through(papers);
    }
  }
}
