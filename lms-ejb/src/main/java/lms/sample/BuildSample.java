package lms.sample;

import jakarta.inject.Inject;
import lms.jobs.Chore;
import lms.jobs.Every;
import lms.platform.Stage;

/** Builds the sample academy once, a few seconds after the first start. */
@Every(seconds = 3)
class BuildSample implements Chore {
  @Inject SamplePeople people;

  @Override
  public void run() {
    if (Stage.current().isSample()) people.build();
  }
}
