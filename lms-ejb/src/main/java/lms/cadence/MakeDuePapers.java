package lms.cadence;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import lms.jobs.Chore;
import lms.jobs.Every;
import lms.programme.OccasionService;
import lms.programme.OccasionService.DueOccasion;

/**
 * Makes the papers of every occasion whose window has begun. Safe to run twice, and on two servers.
 */
@Every(seconds = 5)
class MakeDuePapers implements Chore {
  private static final System.Logger LOG = System.getLogger(MakeDuePapers.class.getName());

  @Inject Heart heart;
  @Inject OccasionService occasions;
  @Inject MakeOnePaper one;
  @Inject Clock clock;

  @Override
  public void run() {
    heart.beat(clock.instant());
    for (DueOccasion due : occasions.due(clock.instant()))
      try {
        due.people().forEach(person -> one.make(due, person));
        occasions.made(due.occasion().id());
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "papers of occasion " + due.occasion().key() + " are not made", e);
      }
  }
}
