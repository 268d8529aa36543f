package lms.cadence;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lms.jobs.Chore;
import lms.jobs.Every;
import lms.programme.OccasionService;
import lms.programme.OccasionService.DueOccasion;

/**
 * Makes the papers of every occasion whose window has begun or begins soon. Those made ahead follow
 * their occasion until it begins: when it is moved or left out, or when it is no longer meant for
 * their person, they are taken back. Safe to run twice, and on two servers.
 */
@Every(seconds = 5)
class MakeDuePapers implements Chore {
  private static final System.Logger LOG = System.getLogger(MakeDuePapers.class.getName());

  /** The room before an exam opens a quarter of an hour before it, and takes some time to fill. */
  static final Duration AHEAD = Duration.ofMinutes(20);

  private static final Set<Long> TOLD = ConcurrentHashMap.newKeySet();

  @Inject OccasionService occasions;
  @Inject MakeOnePaper one;
  @Inject Clock clock;

  @Override
  public void run() {
    Instant now = clock.instant();
    makeDue(now);
    makeAhead(now);
  }

  private void makeDue(Instant now) {
    for (DueOccasion due : occasions.due(now))
      try {
        List<Long> served = due.people().stream().filter(person -> made(due, person)).toList();
        if (served.size() == due.people().size()) occasions.made(due.occasion().id(), served);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "occasion " + due.occasion().id() + " cannot be marked as made", e);
      }
  }

  /** Only what is still missing is made: for a hall of hundreds most turns find nothing to do. */
  private void makeAhead(Instant now) {
    Map<String, AheadPaper> there = one.ahead(now);
    Map<String, AheadPaper> overtaken = new HashMap<>(there);
    for (DueOccasion soon : occasions.soon(now, now.plus(AHEAD)))
      for (long person : soon.people()) {
        String key = MakeOnePaper.key(soon.occasion(), person);
        AheadPaper paper = there.get(key);
        if (paper == null) made(soon, person);
        if (paper != null && paper.fits(soon.occasion())) overtaken.remove(key);
      }
    overtaken.values().forEach(this::takeBack);
  }

  private void takeBack(AheadPaper paper) {
    try {
      one.takeBack(paper);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "paper " + paper.paperId() + " cannot be taken back", e);
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
