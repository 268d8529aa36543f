package lms.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A token as its owner sees it.
 *
 * @param lastUsed to the minute; null while nobody has used it
 */
public record TokenRow(
    UUID id,
    String name,
    Set<String> rights,
    Instant made,
    Instant expires,
    Instant lastUsed,
    State state)
    implements Serializable {
  /** What a token can be. */
  public enum State {
    WORKS,
    EXPIRED,
    WITHDRAWN
  }
}
