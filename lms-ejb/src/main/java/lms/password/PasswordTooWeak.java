package lms.password;

import lms.platform.Refusal;

/** The new password is too short, holds the employee number, or repeats itself. */
public class PasswordTooWeak extends Refusal {
  public PasswordTooWeak(int least) {
    super(least);
  }
}
