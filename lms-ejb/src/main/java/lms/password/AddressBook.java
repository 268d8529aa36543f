package lms.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Failed sign-ins per address within a quarter of an hour. A training room of 60 sits behind one
 * address, so the limit is generous; the account's own lock is the strict one. Kept in memory: each
 * server counts for itself, and a restart forgets.
 */
@ApplicationScoped
public class AddressBook {
  static final int MOST = 100;
  public static final Duration SPAN = Duration.ofMinutes(15);
  private static final int ADDRESSES_KEPT = 50_000;

  private final Map<String, Deque<Instant>> failures = new ConcurrentHashMap<>();

  /** Must this address wait? */
  public boolean blocked(String address, Instant now) {
    Deque<Instant> seen = failures.get(address);
    if (seen == null) return false;
    synchronized (seen) {
      while (!seen.isEmpty() && seen.peekFirst().isBefore(now.minus(SPAN))) seen.pollFirst();
      return seen.size() >= MOST;
    }
  }

  /** A sign-in from there failed. */
  public void failed(String address, Instant now) {
    if (failures.size() > ADDRESSES_KEPT) failures.clear();
    Deque<Instant> seen = failures.computeIfAbsent(address, a -> new ArrayDeque<>());
    synchronized (seen) {
      seen.addLast(now);
      if (seen.size() > MOST) seen.pollFirst();
    }
  }
}
