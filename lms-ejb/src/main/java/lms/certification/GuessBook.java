package lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks per address within ten minutes: few wrong numbers, and not many right ones either, because
 * numbers run on and could be read one after the other. Kept in memory: each server counts for
 * itself, and a restart forgets.
 */
@ApplicationScoped
class GuessBook {
  static final int WRONG = 10;
  static final int ALL = 60;
  static final Duration SPAN = Duration.ofMinutes(10);
  private static final int ADDRESSES_KEPT = 50_000;

  private final Map<String, Deque<Instant>> wrong = new ConcurrentHashMap<>();
  private final Map<String, Deque<Instant>> asked = new ConcurrentHashMap<>();

  /**
   * @throws TooManyChecks when this address has asked too much
   */
  void ask(String address, Instant now) {
    if (count(wrong, address, now) >= WRONG || count(asked, address, now) >= ALL)
      throw new TooManyChecks(SPAN.toMinutes());
    add(asked, address, now);
  }

  void wrong(String address, Instant now) {
    add(wrong, address, now);
  }

  private static int count(Map<String, Deque<Instant>> book, String address, Instant now) {
    Deque<Instant> seen = book.get(address);
    if (seen == null) return 0;
    synchronized (seen) {
      while (!seen.isEmpty() && seen.peekFirst().isBefore(now.minus(SPAN))) seen.pollFirst();
      return seen.size();
    }
  }

  private static void add(Map<String, Deque<Instant>> book, String address, Instant now) {
    if (book.size() > ADDRESSES_KEPT) book.clear();
    Deque<Instant> seen = book.computeIfAbsent(address, a -> new ArrayDeque<>());
    synchronized (seen) {
      seen.addLast(now);
    }
  }
}
