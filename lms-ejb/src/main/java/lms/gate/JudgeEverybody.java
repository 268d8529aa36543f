package lms.gate;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import lms.jobs.Chore;
import lms.jobs.Every;
import lms.programme.CohortDesk;

/** The safety net under {@link JudgeWaiting}: now and then everybody in training is looked at. */
@Every(seconds = 1800)
class JudgeEverybody implements Chore {
  @Inject Everybody everybody;

  @Override
  public void run() {
    everybody.look();
  }

  /** Puts all on the list, in a transaction of its own. */
  @Transactional
  static class Everybody {
    @Inject Unjudged unjudged;
    @Inject CohortDesk cohorts;
    @Inject Clock clock;

    public void look() {
      unjudged.judgeAllLater(cohorts.atGates(), clock.instant());
    }
  }
}
