package lms.loading;

import jakarta.inject.Inject;
import lms.jobs.Chore;
import lms.jobs.Every;

/**
 * Loads the content that came with the program when the academy starts for the first time. When it
 * has a fault, the log tells all of them once and the page for loading takes over.
 */
@Every(seconds = 5)
class LoadFirst implements Chore {
  private static final System.Logger LOG = System.getLogger(LoadFirst.class.getName());

  @Inject ContentLoadingService loading;

  @Override
  public void run() {
    if (loading.everLoaded()) return;
    for (Fault fault : loading.load(false, false).faults())
      LOG.log(
          System.Logger.Level.WARNING,
          "{0}:{1} {2} {3}",
          fault.path(),
          fault.line(),
          fault.reasonKey(),
          fault.facts());
  }
}
