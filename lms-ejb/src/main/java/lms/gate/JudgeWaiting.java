package lms.gate;

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
    for (long person : waiting.all()) {
      // taken out first and alone: whoever judges holds other rows that writers of notes hold too
      waiting.taken(person);
      try {
        gatekeeper.judgeAgain(person, clock.instant());
      } catch (RuntimeException failure) {
        LOG.log(Level.ERROR, "cannot judge person " + person, failure);
        waiting.again(person);
      }
    }
  }

  /** Those heard of, read in a transaction of its own. */
  @Transactional
  static class Waiting {
    @Inject Unjudged unjudged;
    @Inject Clock clock;

    public List<Long> all() {
      return unjudged.toJudge(clock.instant());
    }

    public void taken(long person) {
      unjudged.judged(person);
    }

    public void again(long person) {
      unjudged.judgeLater(person, clock.instant());
    }
  }
}
