package lms.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import lms.platform.NotFound;

/**
 * Recordings for the rooms above, within their own transactions. Whether the caller may do it, the
 * caller's door has asked.
 */
@ApplicationScoped
public class RecordingDesk {
  /** So many of one item, however often somebody begins again. */
  static final int MOST = 10;

  /** All of a sitting; five minutes are little more than one million. */
  static final long MOST_BYTES_OF_SITTING = 60_000_000;

  /** How large one may be. */
  public static final int MOST_BYTES = SoundPolicy.MOST_MEGABYTES * 1_000_000;

  private static final Pattern NUMBER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Inject Recordings recordings;
  @Inject Event<SoundArrived> arrived;

  /**
   * Takes a recording; a second time it is there already. One whose container does not tell how
   * long it lasts is bounded by its size alone.
   *
   * @param most how long the question allows it to be
   * @return its number, which whoever holds the recording can reckon out
   * @throws RecordingUnfit no recording, too large, or too many of them
   * @throws RecordingTooLong it lasts longer
   */
  public UUID put(UUID sittingId, int item, byte[] sound, Duration most, Instant now) {
    String type = SoundPolicy.require(sound, most);
    UUID id = number(sittingId, item, sound);
    if (recordings.find(sittingId, id).isPresent()) return id;
    Recordings.Taken taken = recordings.taken(sittingId, item);
    if (taken.ofItem() >= MOST || taken.bytes() + sound.length > MOST_BYTES_OF_SITTING)
      throw new RecordingUnfit(SoundPolicy.MOST_MEGABYTES);
    recordings.add(new RecordingCard(id, sittingId, item, type, sound, now));
    arrived.fire(new SoundArrived(sittingId, item, id, now));
    return id;
  }

  /**
   * @throws NotFound when it did not arrive
   */
  public RecordingCard require(UUID sittingId, UUID id) {
    return recordings.find(sittingId, id).orElseThrow(() -> new NotFound("recording", id));
  }

  /** The numbers of what has arrived, as answers write them. */
  public Set<String> received(UUID sittingId) {
    return recordings.received(sittingId);
  }

  /** Whether this may be the number of a recording. */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** The first half of a SHA-256 over sitting, item and sound. */
  static UUID number(UUID sittingId, int item, byte[] sound) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((sittingId + "/" + item + "/").getBytes(StandardCharsets.US_ASCII));
      ByteBuffer all = ByteBuffer.wrap(digest.digest(sound));
      return new UUID(all.getLong(), all.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
