package lms.security;

import java.security.SecureRandom;

/**
 * A password to be read aloud or copied by hand once: four groups of four letters and figures,
 * without those that look alike. 31 to the power of 16 is about 79 bits.
 */
final class FirstPassword {
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int LENGTH = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private FirstPassword() {}

  static String make() {
    StringBuilder made = new StringBuilder();
    for (int n = 0; n < GROUPS * LENGTH; n++) {
      if (n > 0 && n % LENGTH == 0) made.append('-');
      made.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return made.toString();
  }
}
