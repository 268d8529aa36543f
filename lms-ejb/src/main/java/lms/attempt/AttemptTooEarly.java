package lms.attempt;

import lms.platform.Refusal;

/** The waiting time after the attempt before is not over. */
public class AttemptTooEarly extends Refusal {
  public AttemptTooEarly(String day) {
    super(day);
  }
}
