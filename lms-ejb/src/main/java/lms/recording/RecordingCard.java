package lms.recording;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One recording.
 *
 * @param type such as audio/webm
 */
public record RecordingCard(
    UUID id, UUID sittingId, int item, String type, byte[] sound, Instant received)
    implements Serializable {}
