package lms.programme;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import lms.jobs.Chore;
import lms.jobs.Every;

/** Looks again at everybody in training: credits and calls may have come since the exam. */
@Every(seconds = 20)
class JudgeWaiting implements Chore {
  private static final System.Logger LOG = System.getLogger(JudgeWaiting.class.getName());

  @Inject Waiting waiting;
  @Inject Gatekeeper gatekeeper;
  @Inject Clock clock;

  @Override
  public void run() {
    for (EnrolmentRow e : waiting.all())
      try {
        gatekeeper.judgeAgain(e.cohortId(), e.personId(), clock.instant());
      } catch (RuntimeException failure) {
        LOG.log(Level.ERROR, "cannot judge person " + e.personId(), failure);
      }
  }

  /** Those in training, read in a transaction of its own. */
  @Transactional
  static class Waiting {
    @Inject Cohorts cohorts;

    public List<EnrolmentRow> all() {
      return cohorts.running().stream().map(Enrolment::row).toList();
    }
  }
}
