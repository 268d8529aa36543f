package lms.recording;

import java.time.Instant;
import java.util.UUID;

/**
 * The sound of a spoken answer is there, perhaps long after the answer that names it.
 *
 * @param id by which answers name it
 */
public record SoundArrived(UUID sittingId, int item, UUID id, Instant at) {}
