package lms.programme;

/**
 * How a trainee stands in a cohort. RESIT waits for the second chance; PROPOSED for two people's
 * word on elimination.
 */
public enum EnrolmentState {
  ACTIVE,
  RESIT,
  PROPOSED,
  ELIMINATED,
  COMPLETED,
  LEFT;

  /** Still in training. */
  public boolean running() {
    return this == ACTIVE || this == RESIT || this == PROPOSED;
  }
}
