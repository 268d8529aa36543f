package lms.exam;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import lms.jobs.Chore;
import lms.jobs.Every;
import lms.sitting.SittingLog;

/** Hands in what is overdue, with or without a browser, and settles windows that nobody used. */
@Every(seconds = 2)
class CloseOverdue implements Chore {
  private static final System.Logger LOG = System.getLogger(CloseOverdue.class.getName());
  private static final int AT_ONCE = 500;

  @Inject OverdueWork work;
  @Inject Settling settling;
  @Inject Clock clock;

  @Override
  public void run() {
    Instant now = clock.instant();
    each(work.sittings(now, AT_ONCE), now, settling::handInOverdue);
    each(work.papers(now, AT_ONCE), now, settling::settleMissed);
  }

  /** One that fails does not hold up the others; it is tried again at the next turn. */
  private static void each(List<UUID> ids, Instant now, BiConsumer<UUID, Instant> settle) {
    for (UUID id : ids)
      try {
        settle.accept(id, now);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "cannot settle " + id, e);
      }
  }

  /** Finds the work in a transaction of its own. */
  @Transactional
  static class OverdueWork {
    @Inject Papers papers;
    @Inject SittingLog sittings;

    public List<UUID> sittings(Instant now, int most) {
      return sittings.overdue(now, most);
    }

    public List<UUID> papers(Instant now, int most) {
      return papers.missed(now, most);
    }
  }
}
