package lms.certification;

import lms.platform.Refusal;

/** From this address too many numbers were asked for, or too many wrong ones. */
public class TooManyChecks extends Refusal {
  public TooManyChecks(long minutes) {
    super(minutes);
  }
}
