package lms.gate;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
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
    for (Unjudged.Heard heard : waiting.all()) {
      // taken out first and alone: whoever judges holds other rows that writers of notes hold too
      waiting.taken(heard.personId());
      try {
        gatekeeper.judgeAgain(heard.personId(), heard.at(), clock.instant());
      } catch (RuntimeException failure) {
        // somebody changed them at the same moment: the next look judges them
        Level level = isMeeting(failure) ? Level.INFO : Level.ERROR;
        LOG.log(level, "cannot judge person " + heard.personId(), failure);
        waiting.again(heard);
      }
    }
  }

  private static boolean isMeeting(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause())
      if (t instanceof OptimisticLockException) return true;
    return false;
  }

  /** Those heard of, read in a transaction of its own. */
  @Transactional
  static class Waiting {
    @Inject Unjudged unjudged;
    @Inject Clock clock;

    public List<Unjudged.Heard> all() {
      return unjudged.toJudge(clock.instant());
    }

    public void taken(long person) {
      unjudged.judged(person);
    }

    public void again(Unjudged.Heard heard) {
      unjudged.judgeLater(heard.personId(), heard.at());
    }
  }
}
