package lms.regrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.UUID;
import lms.jobs.Chore;
import lms.jobs.Every;

/** Finds out what ordered regrades would do, and marks again what those in force touch. */
@ApplicationScoped
@Every(seconds = 2)
class WorkOnRegrades implements Chore {
  private static final System.Logger LOG = System.getLogger(WorkOnRegrades.class.getName());

  @Inject RegradeSteps steps;

  @Override
  public void run() {
    steps.busy().forEach(this::work);
  }

  /** One that cannot go on does not hold up the others. */
  private void work(long id) {
    try {
      do steps.unmarked(id).forEach(sitting -> mark(id, sitting));
      while (steps.next(id));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "regrade " + id + " cannot go on; its sittings one by one", e);
      oneByOne(id);
    }
  }

  /** One of many that were looked at together failed: it is set aside, the others are done. */
  private void oneByOne(long id) {
    for (UUID sitting : steps.left(id))
      try {
        steps.look(id, sitting);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "regrade " + id + " cannot look at " + sitting, e);
        steps.setAside(id, sitting);
      }
  }

  /** One that fails does not hold up the others. */
  private void mark(long id, UUID sitting) {
    try {
      steps.markOne(id, sitting);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "cannot mark " + sitting + " again", e);
      steps.putOff(id, sitting);
    }
  }
}
