package lms.recording;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * What may be a recording: what browsers make, known by its first bytes, not too large and not too
 * long.
 */
final class SoundPolicy {
  /** Five minutes at the rate that the page asks for are a quarter of this. */
  static final int MOST_MEGABYTES = 6;

  private static final byte[] WEBM = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};

  /** A page stops by itself; one that was put to sleep meanwhile may be so much late. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  private SoundPolicy() {}

  /**
   * @return its media type
   * @throws RecordingUnfit when it is none of these, empty or too large
   * @throws RecordingTooLong when it says itself that it lasts longer
   */
  static String require(byte[] sound, Duration most) {
    if (sound.length > MOST_MEGABYTES * 1_000_000) throw new RecordingUnfit(MOST_MEGABYTES);
    String type = typeOf(sound).orElseThrow(() -> new RecordingUnfit(MOST_MEGABYTES));
    Duration lasts = SoundLength.of(sound, type).orElse(Duration.ZERO);
    if (lasts.compareTo(most.plus(GRACE)) > 0) throw new RecordingTooLong(lasts, most);
    return type;
  }

  private static Optional<String> typeOf(byte[] sound) {
    if (begins(sound, 0, WEBM)) return Optional.of("audio/webm");
    if (begins(sound, 0, "OggS".getBytes(StandardCharsets.US_ASCII)))
      return Optional.of("audio/ogg");
    if (begins(sound, 4, "ftyp".getBytes(StandardCharsets.US_ASCII)))
      return Optional.of("audio/mp4");
    return Optional.empty();
  }

  private static boolean begins(byte[] sound, int at, byte[] sign) {
    return sound.length >= at + sign.length
        && Arrays.equals(sound, at, at + sign.length, sign, 0, sign.length);
  }
}
