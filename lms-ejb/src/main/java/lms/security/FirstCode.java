package lms.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a new hire types instead of a password the first time: six groups of four letters and
 * figures, without those that look alike. 31 to the power of 24 is about 118 bits: nobody guesses
 * it, therefore a plain SHA-256 is hash enough and hundreds are made in a moment.
 */
final class FirstCode {
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 6;
  private static final int LENGTH = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private FirstCode() {}

  static String make() {
    StringBuilder made = new StringBuilder();
    for (int n = 0; n < GROUPS * LENGTH; n++) {
      if (n > 0 && n % LENGTH == 0) made.append('-');
      made.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return made.toString();
  }

  /** Of the code as somebody types it: capitals, spaces and hyphens do not matter. */
  static String hash(String typed) {
    String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean matches(String typed, String hash) {
    return MessageDigest.isEqual(
        hash(typed).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
  }
}
