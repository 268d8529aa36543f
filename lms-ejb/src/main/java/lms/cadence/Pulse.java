package lms.cadence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Lets the heart beat every few seconds as long as the academy runs.
 *
 * <p>A newcomer may ask why this is no chore: chores share their threads, and while one of them
 * packs ten thousand certificates the academy runs all the same.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Pulse {
  private static final System.Logger LOG = System.getLogger(Pulse.class.getName());
  private static final Duration RHYTHM = Duration.ofSeconds(5);

  @Inject Heart heart;
  @Inject Clock clock;

  private ScheduledExecutorService hand;
  private boolean faint;

  @PostConstruct
  void start() {
    beatEvery(RHYTHM);
  }

  void beatEvery(Duration rhythm) {
    hand = Executors.newSingleThreadScheduledExecutor();
    hand.scheduleWithFixedDelay(this::tryToBeat, 0, rhythm.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    hand.shutdown();
    try {
      if (!hand.awaitTermination(10, TimeUnit.SECONDS)) hand.shutdownNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Once, now. */
  public void beat() {
    heart.beat(clock.instant());
  }

  /** Nothing may end the pulse; without a database the academy does stand still. */
  private void tryToBeat() {
    try {
      beat();
      if (faint) LOG.log(Level.INFO, "the heart beats again");
      faint = false;
    } catch (RuntimeException e) {
      // once: while the database is away nothing is news
      if (!faint) LOG.log(Level.WARNING, "the heart cannot beat now: " + e);
      faint = true;
    } catch (Error e) {
      LOG.log(Level.ERROR, "the pulse goes on after an error", e);
    }
  }
}
