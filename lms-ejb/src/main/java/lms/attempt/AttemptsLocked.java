package lms.attempt;

import lms.platform.Refusal;

/** So many fails lock the next attempt until somebody releases it. */
public class AttemptsLocked extends Refusal {
  public AttemptsLocked(int fails) {
    super(fails);
  }
}
