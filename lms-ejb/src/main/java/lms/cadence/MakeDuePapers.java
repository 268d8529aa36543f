package lms.cadence;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  private static final Set<Long> TOLD = ConcurrentHashMap.newKeySet();

  @Inject OccasionService occasions;
  @Inject MakeOnePaper one;
  @Inject Clock clock;

  @Override
  public void run() {
    for (DueOccasion due : occasions.due(clock.instant()))
      try {
        List<Long> served = due.people().stream().filter(person -> made(due, person)).toList();
        if (served.size() == due.people().size()) occasions.made(due.occasion().id(), served);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "occasion " + due.occasion().id() + " cannot be marked as made", e);
      }
  }

  /** One person's failure does not hold up the others; it is tried again at the next turn. */
  private boolean made(DueOccasion due, long person) {
    try {
      boolean made = one.make(due, person);
      if (!made) tellEmpty(due);
      return made;
    } catch (RuntimeException e) {
      LOG.log(
          Level.ERROR, "no paper of occasion " + due.occasion().id() + " for person " + person, e);
      return false;
    }
  }

  /** Once an occasion and start of the server, because it stays due until there are questions. */
  private void tellEmpty(DueOccasion due) {
    if (!TOLD.add(due.occasion().id())) return;
    LOG.log(Level.ERROR, "no question to ask in occasion {0}", due.occasion().id());
    one.noteEmpty(due);
  }
}
