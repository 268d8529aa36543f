package lms.token;

import lms.platform.Refusal;

/** A token works from today for so many days at most. */
public class TokenPeriodWrong extends Refusal {
  public TokenPeriodWrong(int days) {
    super(days);
  }
}
