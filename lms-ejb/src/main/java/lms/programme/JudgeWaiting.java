package lms.programme;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import lms.jobs.Chore;
import lms.jobs.Every;

/** Judges those of whom something was heard: credits booked, a paper closed. */
@Every(seconds = 10)
class JudgeWaiting implements Chore {
  private static final System.Logger LOG = System.getLogger(JudgeWaiting.class.getName());

  @Inject Waiting waiting;
  @Inject Gatekeeper gatekeeper;
  @Inject Clock clock;

  @Override
  public void run() {
    for (long person : waiting.all())
      try {
        gatekeeper.judgeAgain(person, clock.instant());
      } catch (RuntimeException failure) {
        LOG.log(Level.ERROR, "cannot judge person " + person, failure);
      }
  }

  /** Those heard of, read in a transaction of its own. */
  @Transactional
  static class Waiting {
    @Inject Cohorts cohorts;
    @Inject Clock clock;

    public List<Long> all() {
      return cohorts.toJudge(clock.instant());
    }
  }
}
