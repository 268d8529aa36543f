package lms.simulation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.UUID;
import lms.jobs.Chore;
import lms.jobs.Every;

/**
 * Ends calls that were left alone until time ended them. One that fails does not hold up the
 * others. Safe to run twice.
 */
@Dependent
@Every(seconds = 30)
class EndLapsedCalls implements Chore {
  private static final System.Logger LOG = System.getLogger(EndLapsedCalls.class.getName());

  @Inject EndOneCall one;

  @Override
  public void run() {
    for (UUID call : one.due())
      try {
        one.end(call);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "call " + call + " could not be ended", e);
      }
  }
}
