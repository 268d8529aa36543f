package lms.password;

import java.util.Locale;

/**
 * Twelve characters or more, not the login, not one character repeated (NIST SP 800-63B 5.1.1.2:
 * length, no composition rules).
 */
public final class PasswordPolicy {
  public static final int LEAST = 12;
  static final int MOST = 128;

  private PasswordPolicy() {}

  /**
   * @throws PasswordTooWeak it is not so
   */
  public static void require(String password, String login) {
    if (password == null || password.length() < LEAST || password.length() > MOST)
      throw new PasswordTooWeak(LEAST);
    boolean repeats = password.chars().distinct().count() < 4;
    if (repeats || password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT)))
      throw new PasswordTooWeak(LEAST);
  }
}
