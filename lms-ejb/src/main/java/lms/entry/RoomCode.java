package lms.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code that hangs in the room: six digits from the secret of the hall and the clock, another
 * every three minutes. Nothing of it is stored. The one before is good as well, for who has just
 * read it.
 */
record RoomCode(byte[] secret) {
  static final Duration STEP = Duration.ofMinutes(3);

  private static final String HMAC = "HmacSHA256";
  private static final int MILLION = 1_000_000;

  /** Six digits. */
  String at(Instant now) {
    return of(step(now));
  }

  /** When the next one comes. */
  static Instant next(Instant now) {
    return Instant.ofEpochSecond((step(now) + 1) * STEP.toSeconds());
  }

  /** Blanks and full-width digits are what people type. */
  boolean accepts(String typed, Instant now) {
    byte[] said = digits(typed).getBytes(StandardCharsets.US_ASCII);
    boolean present = MessageDigest.isEqual(said, ascii(of(step(now))));
    boolean before = MessageDigest.isEqual(said, ascii(of(step(now) - 1)));
    return present | before;
  }

  private static byte[] ascii(String code) {
    return code.getBytes(StandardCharsets.US_ASCII);
  }

  private static String digits(String typed) {
    StringBuilder digits = new StringBuilder();
    typed
        .codePoints()
        .filter(Character::isDigit)
        .map(c -> Character.digit(c, 10))
        .forEach(digits::append);
    return digits.toString();
  }

  private static long step(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
  }

  private String of(long step) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int number = ByteBuffer.wrap(hash).getInt() & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % MILLION);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
