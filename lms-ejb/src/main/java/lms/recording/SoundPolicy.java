package lms.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What may be a recording: what browsers make, known by its first bytes, and not too large. */
final class SoundPolicy {
  /** Five minutes at the rate that the page asks for are a quarter of this. */
  static final int MOST_MEGABYTES = 6;

  private static final byte[] WEBM = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};

  private SoundPolicy() {}

  /**
   * @return its media type
   * @throws RecordingUnfit when it is none of these, empty or too large
   */
  static String require(byte[] sound) {
    if (sound.length > MOST_MEGABYTES * 1_000_000) throw new RecordingUnfit(MOST_MEGABYTES);
    return typeOf(sound).orElseThrow(() -> new RecordingUnfit(MOST_MEGABYTES));
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
