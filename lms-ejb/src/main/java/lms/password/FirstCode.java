package lms.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a new hire types instead of a password the first time: six groups of four letters and
 * figures, without those that look alike. 31 to the power of 24 is about 118 bits: nobody guesses
 * it, therefore a plain SHA-256 is hash enough and hundreds are made in a moment.
 */
public final class FirstCode {
  private static final int GROUPS = 6;

  private FirstCode() {}

  /** A new one, in clear. */
  public static String make() {
    return SpokenCode.make(GROUPS);
  }

  /** Of the code as somebody types it: capitals, spaces and hyphens do not matter. */
  public static String hash(String typed) {
    String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does it, as somebody types it, have this hash? */
  public static boolean matches(String typed, String hash) {
    return MessageDigest.isEqual(
        hash(typed).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
  }
}
