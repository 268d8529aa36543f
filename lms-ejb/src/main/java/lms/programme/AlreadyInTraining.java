package lms.programme;

import lms.platform.Refusal;

/** These people are in a running cohort and cannot be in two. */
public class AlreadyInTraining extends Refusal {
  public AlreadyInTraining(String numbers) {
    super(numbers);
  }
}
