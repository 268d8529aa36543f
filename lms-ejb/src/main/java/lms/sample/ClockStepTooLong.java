package lms.sample;

import lms.platform.Refusal;

/** The clock was to leap further than the academy catches up with in one go. */
public class ClockStepTooLong extends Refusal {
  public ClockStepTooLong(int mostDays) {
    super(mostDays);
  }
}
