package lms.people;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import lms.jobs.Chore;
import lms.jobs.Every;

/**
 * Closes accounts when the first day away comes: one transaction each, so that one that fails does
 * not hold up the others. Safe to run twice.
 */
@Every(seconds = 300)
class CloseLeavers implements Chore {
  private static final System.Logger LOG = System.getLogger(CloseLeavers.class.getName());

  @Inject PeopleService people;

  @Override
  public void run() {
    for (long person : people.leaversToClose())
      try {
        people.closeLeaver(person);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "person " + person + " cannot be closed", e);
      }
  }
}
