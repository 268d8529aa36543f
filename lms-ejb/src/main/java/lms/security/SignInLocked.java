package lms.security;

import lms.platform.Refusal;

/** Too many wrong passwords; how many seconds to wait. */
public class SignInLocked extends Refusal {
  public SignInLocked(long seconds) {
    super(seconds);
  }
}
