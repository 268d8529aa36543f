package lms.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which sign-ins are void. Asks the database at most every five seconds for the accounts
 * whose sign-ins were ended of late, so that a request costs neither a query nor a transaction and
 * "sign out everywhere" works within five seconds on every server.
 */
@ApplicationScoped
public class SignIns {
  private static final long REREAD_NANOS = Duration.ofSeconds(5).toNanos();

  /** Clocks of several servers differ, and a commit takes its time. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  /** Now and then everything, so that no clock that was set back hides anything for long. */
  private static final int ALL_OF_THEM = 60;

  @Inject Ended ended;
  @Inject Accounts accounts;
  @Inject Clock clock;

  private final Map<Long, Integer> epochs = new ConcurrentHashMap<>();
  private volatile long read = System.nanoTime() - REREAD_NANOS - 1;
  private Instant last = Instant.EPOCH;
  private int times;

  /** False once the caller has signed out everywhere, lost a group, or left. */
  public boolean holds(Caller caller) {
    if (System.nanoTime() - read > REREAD_NANOS) reread();
    Integer epoch = epochs.get(caller.actor().id());
    return epoch == null || epoch <= caller.epoch();
  }

  /**
   * Who this person is at a door, in the transaction of the one who asks; empty while their account
   * does not open.
   */
  public Optional<Caller> callerOf(long personId) {
    return accounts.find(personId).filter(Account::open).map(Account::caller);
  }

  /** On this server an end counts at the next request; others notice within the five seconds. */
  void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignInsEnded news) {
    read = System.nanoTime() - REREAD_NANOS - 1;
  }

  private synchronized void reread() {
    if (System.nanoTime() - read <= REREAD_NANOS) return;
    Instant now = clock.instant();
    boolean all = times++ % ALL_OF_THEM == 0;
    epochs.putAll(ended.since(all ? Instant.EPOCH : last.minus(OVERLAP)));
    last = now;
    read = System.nanoTime();
  }

  /** The question to the database, in a transaction of its own. */
  @Transactional
  static class Ended {
    @Inject Accounts accounts;

    public Map<Long, Integer> since(Instant since) {
      return accounts.epochsChangedSince(since);
    }
  }
}
