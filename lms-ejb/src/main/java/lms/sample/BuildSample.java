package lms.sample;

import jakarta.inject.Inject;
import lms.jobs.Chore;
import lms.jobs.Every;
import lms.platform.Readiness;
import lms.platform.Stage;

/**
 * Builds the sample academy once, after the first start, and then says that the academy is ready.
 */
@Every(seconds = 3)
class BuildSample implements Chore {
  @Inject SampleHistory history;
  @Inject Readiness readiness;

  @Override
  public void run() {
    if (!Stage.current().isSample() || readiness.ready()) return;
    if (history.lived()) readiness.sampleBuilt();
  }
}
