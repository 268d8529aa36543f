package lms.web.rest;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The lines to open pages, by sign-in: they end with it. Whoever comes by a token has no sign-in
 * and is asked again every minute, because the line ends and the program opens another one.
 *
 * <p>What closes them has hands of its own: a client that hangs keeps one of them, and nobody who
 * signs in waits for it.
 */
@ApplicationScoped
public class OpenLines {
  private static final Duration BY_TOKEN = Duration.ofMinutes(1);

  /** As many clients may hang at once before others are closed later. */
  private static final int HANDS = 16;

  private static final int IDLE_SECONDS = 30;

  private final Map<String, Set<EventLine>> bySession = new ConcurrentHashMap<>();

  private ThreadPoolExecutor aside;

  @PostConstruct
  void start() {
    aside =
        new ThreadPoolExecutor(
            HANDS, HANDS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    aside.allowCoreThreadTimeOut(true);
  }

  @PreDestroy
  void stop() {
    aside.shutdownNow();
  }

  public EventLine open(SseEventSink sink, Sse sse, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    boolean byToken = session == null || request.getHeader("Authorization") != null;
    EventLine line = new EventLine(sink, sse, aside, byToken ? BY_TOKEN : null);
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
