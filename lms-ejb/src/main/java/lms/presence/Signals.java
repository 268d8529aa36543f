package lms.presence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lms.security.Acting;
import lms.sitting.Fresh;
import lms.sitting.NoteRow;
import lms.sitting.SittingLog;
import lms.sitting.SittingRow;

/**
 * Tells open pages at once what was done to their sittings: moved, paused, resumed, spoken to,
 * taken over, handed in. Looks twice a second for new acts in the log, in one query for all pages,
 * and only while there are pages; so it hears acts of every server, and thousands of silent pages
 * cost nothing but a beat of their line.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Signals {
  private static final System.Logger LOG = System.getLogger(Signals.class.getName());
  private static final long TICK = 500;
  private static final Duration BEAT = Duration.ofSeconds(10);

  @Inject Look look;
  @Inject Presence presence;
  @Inject Clock clock;
  @Inject RequestContextController request;

  /** A page that is opened again and again leaves lines behind; so many are kept of a sitting. */
  static final int MOST_LINES = 4;

  private final Map<UUID, Queue<Line>> lines = new ConcurrentHashMap<>();
  private final Fresh fresh = new Fresh();
  private ScheduledExecutorService hand;
  private Instant beaten = Instant.EPOCH;

  /** The line to one page. Both methods say whether it still holds. */
  public interface Line {
    /** Which lease the page has. */
    int lease();

    boolean tell(PulseCard card);

    boolean beat();

    void close();
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

  /** From now on this page is told; when there are too many of the sitting the oldest is not. */
  public void listen(UUID sittingId, Line line) {
    List<Line> old = new ArrayList<>();
    lines.compute(
        sittingId,
        (id, known) -> {
          Queue<Line> all = known == null ? new ConcurrentLinkedQueue<>() : known;
          all.add(line);
          while (all.size() > MOST_LINES) old.add(all.remove());
          return all;
        });
    old.forEach(Line::close);
    presence.heard(sittingId);
  }

  /** How many pages of a sitting are told. */
  int listening(UUID sittingId) {
    return lines.getOrDefault(sittingId, new ConcurrentLinkedQueue<>()).size();
  }

  /** Nothing may end the watch: what fails now is tried again at the next look. */
  private void tick() {
    if (lines.isEmpty()) {
      fresh.forget();
      return;
    }
    boolean opened = request.activate();
    try {
      Instant now = clock.instant();
      Acting.asSystem(
          () -> {
            tellNews(now);
            return null;
          });
      if (now.isAfter(beaten.plus(BEAT)) || now.isBefore(beaten)) beat(now);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "pages cannot be told now: " + e);
    } catch (Error e) {
      LOG.log(Level.ERROR, "pages go on being told after an error", e);
    } finally {
      if (opened) request.deactivate();
    }
  }

  /**
   * Tells open pages what was done since the last look. At the first look nobody knows what was new
   * when the first of them were told how they stand, so all are told again.
   */
  void tellNews(Instant now) {
    boolean first = fresh.forgotten();
    Set<UUID> acted = look.acted(fresh, now);
    if (first) acted.addAll(lines.keySet());
    acted.retainAll(lines.keySet());
    tell(look.states(acted), now);
  }

  private void tell(Collection<Look.Told> states, Instant now) {
    for (Look.Told told : states)
      for (Line line : lines.getOrDefault(told.sitting().id(), new ConcurrentLinkedQueue<>()))
        if (!line.tell(PulseCard.of(told.sitting(), told.notes(), line.lease(), now)))
          drop(told.sitting().id(), line);
  }

  void beat(Instant now) {
    beaten = now;
    lines.forEach((id, all) -> all.stream().filter(l -> !l.beat()).forEach(l -> drop(id, l)));
  }

  private void drop(UUID sittingId, Line line) {
    lines.computeIfPresent(
        sittingId,
        (id, all) -> {
          all.remove(line);
          return all.isEmpty() ? null : all;
        });
    if (!lines.containsKey(sittingId)) presence.gone(sittingId);
  }

  /** Reads in a transaction of its own. */
  @Transactional
  static class Look {
    @Inject SittingLog sittings;

    /** What a page is told about its sitting. */
    record Told(SittingRow sitting, List<NoteRow> notes) {}

    public Set<UUID> acted(Fresh fresh, Instant now) {
      return fresh.of(sittings, now);
    }

    public List<Told> states(Set<UUID> ids) {
      if (ids.isEmpty()) return List.of();
      Map<UUID, List<NoteRow>> notes = sittings.notes(ids);
      return sittings.all(ids).values().stream()
          .map(s -> new Told(s, notes.getOrDefault(s.id(), List.of())))
          .collect(Collectors.toList());
    }
  }
}
