package lms.password;

import java.security.SecureRandom;

/**
 * A secret to be read aloud or copied by hand once: groups of four letters and figures, without
 * those that look alike. Each group is worth about 20 bits.
 */
public final class SpokenCode {
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SpokenCode() {}

  /** Another one each time, of so many groups. */
  public static String make(int groups) {
    StringBuilder made = new StringBuilder();
    for (int n = 0; n < groups * LENGTH; n++) {
      if (n > 0 && n % LENGTH == 0) made.append('-');
      made.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return made.toString();
  }
}
