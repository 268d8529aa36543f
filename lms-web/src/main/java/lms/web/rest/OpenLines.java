package lms.web.rest;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The lines to open pages, by sign-in: they end with it. Whoever comes by a token has no sign-in
 * and is asked again every minute, because the line ends and the program opens another one.
 *
 * <p>What closes them has hands of its own: a client that hangs keeps one of them, and nobody who
 * signs in waits for it, but not for ever.
 */
@ApplicationScoped
public class OpenLines {
  private static final Duration BY_TOKEN = Duration.ofMinutes(1);

  /** As many clients may hang at once before others wait for their turn to be closed. */
  private static final int HANDS = 16;

  private static final int IDLE_SECONDS = 30;

  /**
   * Bytes of a buffer that belongs to the line alone. The server would lend it one of those into
   * which requests are read, and take it back in one thread while another may still write to the
   * line: then the body of somebody's request is gone, and they wait for an answer until they give
   * up. Large enough for what is told mostly; more is written in parts.
   */
  private static final int OWN_ROOM = 2_048;

  /** So long it is waited for what a client has still to take. */
  private static final int PATIENCE_SECONDS = 2;

  private final Map<String, Set<EventLine>> bySession = new ConcurrentHashMap<>();

  private ThreadPoolExecutor hands;
  private ScheduledThreadPoolExecutor alarm;

  @PostConstruct
  void start() {
    hands =
        new ThreadPoolExecutor(
            HANDS, HANDS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    hands.allowCoreThreadTimeOut(true);
    alarm = new ScheduledThreadPoolExecutor(1);
    alarm.setRemoveOnCancelPolicy(true);
  }

  @PreDestroy
  void stop() {
    hands.shutdownNow();
    alarm.shutdownNow();
  }

  /**
   * Closing waits for what the client has still to take. One that takes nothing any more is waited
   * for in vain: then it is closed without.
   */
  private void aside(Runnable closing) {
    hands.execute(
        () -> {
          Wake wake = new Wake(Thread.currentThread());
          Future<?> set = alarm.schedule(wake::ring, PATIENCE_SECONDS, TimeUnit.SECONDS);
          try {
            closing.run();
          } finally {
            set.cancel(false);
            wake.over();
          }
        });
  }

  /** Interrupts a hand as long as it does what it was set for, and never what it does next. */
  private static final class Wake {
    private final Thread hand;
    private boolean over;

    Wake(Thread hand) {
      this.hand = hand;
    }

    synchronized void ring() {
      if (!over) hand.interrupt();
    }

    synchronized void over() {
      over = true;
      Thread.interrupted();
    }
  }

  public EventLine open(
      SseEventSink sink, Sse sse, HttpServletRequest request, HttpServletResponse response) {
    response.setBufferSize(OWN_ROOM);
    HttpSession session = request.getSession(false);
    boolean byToken = session == null || request.getHeader("Authorization") != null;
    EventLine line = new EventLine(sink, sse, this::aside, byToken ? BY_TOKEN : null);
    if (!byToken) remember(session.getId(), line);
    return line;
  }

  private void remember(String session, EventLine line) {
    bySession.compute(
        session,
        (id, known) -> {
          Set<EventLine> all = known == null ? ConcurrentHashMap.newKeySet() : known;
          all.removeIf(EventLine::isBroken);
          all.add(line);
          return all;
        });
  }

  /** The sign-in is over. */
  void end(String session) {
    Set<EventLine> all = bySession.remove(session);
    if (all != null) all.forEach(EventLine::close);
  }
}
