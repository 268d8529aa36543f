package lms.simulation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import lms.jobs.Chore;
import lms.jobs.Every;

/** Ends calls that were left alone until time ended them. Safe to run twice. */
@Dependent
@Every(seconds = 30)
class EndLapsedCalls implements Chore {
  @Inject EndOneCall one;

  @Override
  public void run() {
    one.due().forEach(one::end);
  }
}
