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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
   * @param named what answers to the item have named: room is kept for it
   * @return its number, which whoever holds the recording can reckon out
   * @throws RecordingUnfit no recording, too large, or too much of the sitting
   * @throws RecordingTooLong it lasts longer
   * @throws TakesUsedUp the item has as many as it takes
   */
  public UUID put(
      UUID sittingId, int item, byte[] sound, Duration most, Set<String> named, Instant now) {
    String type = SoundPolicy.require(sound, most);
    UUID id = number(sittingId, item, sound);
    if (recordings.find(sittingId, id).isPresent()) return id;
    requireRoom(sittingId, item, named, id.toString());
    if (recordings.bytes(sittingId) + sound.length > MOST_BYTES_OF_SITTING)
      throw new RecordingUnfit(SoundPolicy.MOST_MEGABYTES);
    recordings.add(new RecordingCard(id, sittingId, item, type, sound, now));
    arrived.fire(new SoundArrived(sittingId, item, id, now));
    return id;
  }

  /**
   * May this one be among those of an item? What an answer was let name is so for ever, so that its
   * sound is never one too many.
   *
   * @param named what answers to the item have named, arrived or not
   * @throws TakesUsedUp the item has as many as it takes
   */
  public void requireRoom(UUID sittingId, int item, Set<String> named, String id) {
    Set<String> taken = taken(sittingId, item, named);
    if (!taken.contains(id) && taken.size() >= MOST) throw new TakesUsedUp(MOST);
  }

  /**
   * How many more each of these items takes.
   *
   * @param named what answers to each have named, arrived or not
   */
  public Map<Integer, Integer> left(UUID sittingId, Map<Integer, Set<String>> named) {
    Map<Integer, Set<String>> taken = recordings.receivedByItem(sittingId);
    named.forEach((n, ids) -> taken.computeIfAbsent(n, none -> new HashSet<>()).addAll(ids));
    return named.keySet().stream()
        .collect(
            Collectors.toMap(
                n -> n, n -> Math.max(0, MOST - taken.getOrDefault(n, Set.of()).size())));
  }

  private Set<String> taken(UUID sittingId, int item, Set<String> named) {
    Set<String> taken = recordings.received(sittingId, item);
    taken.addAll(named);
    return taken;
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
