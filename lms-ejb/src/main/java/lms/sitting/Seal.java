package lms.sitting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A chain of SHA-256 over lines: each link is made of the link before and the next line, so that no
 * line can be changed, left out, added or moved without changing the end.
 */
final class Seal {
  private static final byte[] BEGINNING = new byte[0];

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  private Seal() {}

  /** Has it the form of one? */
  static boolean looksLike(String text) {
    return FORM.matcher(text).matches();
  }

  static String over(List<String> lines) {
    byte[] link = BEGINNING;
    for (String line : lines) {
      MessageDigest digest = sha256();
      digest.update(link);
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      link = digest.digest();
    }
    return HexFormat.of().formatHex(link);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
