package lms.security;

import lms.platform.Refusal;

/** So many people sign in at this moment that another one has to wait a little. */
public class SignInCrowded extends Refusal {
  public SignInCrowded(long seconds) {
    super(seconds);
  }
}
