package lms.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often something was seen of each address within a span that ends now. In memory: each server
 * counts for itself, and a restart forgets.
 */
public final class Tally {
  private static final int ADDRESSES_KEPT = 50_000;

  private final Map<String, Deque<Instant>> book = new ConcurrentHashMap<>();
  private final Duration span;
  private final int most;

  /**
   * @param most counted of one address; more is not told apart
   */
  public Tally(Duration span, int most) {
    this.span = span;
    this.most = most;
  }

  public int of(String address, Instant now) {
    Deque<Instant> seen = book.get(address);
    if (seen == null) return 0;
    synchronized (seen) {
      while (!seen.isEmpty() && seen.peekFirst().isBefore(now.minus(span))) seen.pollFirst();
      return seen.size();
    }
  }

  /** When it was seen last; empty when that is forgotten. */
  public Optional<Instant> latest(String address) {
    Deque<Instant> seen = book.get(address);
    if (seen == null) return Optional.empty();
    synchronized (seen) {
      return Optional.ofNullable(seen.peekLast());
    }
  }

  public void add(String address, Instant now) {
    if (book.size() > ADDRESSES_KEPT) book.clear();
    Deque<Instant> seen = book.computeIfAbsent(address, a -> new ArrayDeque<>());
    synchronized (seen) {
      seen.addLast(now);
      if (seen.size() > most) seen.pollFirst();
    }
  }
}
