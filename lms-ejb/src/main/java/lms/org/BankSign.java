package lms.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The name over the door, for every page: known to each server and read again when it was changed
 * here, or after some seconds, because another server may have changed it. While it cannot be read,
 * the last one that was known holds.
 */
@ApplicationScoped
public class BankSign {
  private static final System.Logger LOG = System.getLogger(BankSign.class.getName());
  static final Duration KNOWN_FOR = Duration.ofSeconds(10);

  private record Seen(Optional<BankName> name, long at) {
    boolean fresh() {
      return System.nanoTime() - at < KNOWN_FOR.toNanos();
    }
  }

  @Inject BankService bank;

  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile Seen seen;
  private volatile boolean changed;

  /** Empty until somebody has named the bank. */
  public Optional<BankName> name() {
    Seen known = seen;
    if (known != null && known.fresh() && !changed) return known.name();
    // one looks; meanwhile the others go by what is known
    boolean mine = looking.compareAndSet(false, true);
    if (!mine && known != null) return known.name();
    try {
      return look(known == null ? Optional.empty() : known.name());
    } finally {
      if (mine) looking.set(false);
    }
  }

  private Optional<BankName> look(Optional<BankName> known) {
    changed = false;
    Optional<BankName> name = known;
    try {
      name = bank.name();
    } catch (RuntimeException e) {
      LOG.log(Level.INFO, "the name of the bank cannot be read now: {0}", e.toString());
    }
    seen = new Seen(name, System.nanoTime());
    return name;
  }

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) BankNamed e) {
    changed = true;
  }
}
