package lms.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which sign-ins are void. Asks the database at most every five seconds for the accounts
 * whose sign-ins were ended, so that a request costs no query and "sign out everywhere" works
 * within five seconds on every server.
 */
@ApplicationScoped
public class SignIns {
  private static final long REREAD_NANOS = Duration.ofSeconds(5).toNanos();

  @Inject Accounts accounts;

  private final Map<Long, Integer> epochs = new ConcurrentHashMap<>();
  private volatile long read = System.nanoTime() - REREAD_NANOS - 1;

  /** False once the caller has signed out everywhere, lost a group, or left. */
  @Transactional
  public boolean holds(Caller caller) {
    if (System.nanoTime() - read > REREAD_NANOS) reread();
    Integer epoch = epochs.get(caller.actor().id());
    return epoch == null || epoch <= caller.epoch();
  }

  /** On this server an end counts at the next request; others notice within the five seconds. */
  void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignInsEnded news) {
    read = System.nanoTime() - REREAD_NANOS - 1;
  }

  private synchronized void reread() {
    if (System.nanoTime() - read <= REREAD_NANOS) return;
    epochs.putAll(accounts.epochsChangedSince(Instant.EPOCH));
    read = System.nanoTime();
  }
}
