package lms.security;

import java.time.Instant;

/**
 * A code in clear, shown once and kept nowhere. Not serializable, so that no session on a disk ever
 * holds one.
 */
public record FirstCodeMade(long personId, String code, Instant until) {
  /** Without the code, because logs are read by others. */
  @Override
  public String toString() {
    return "FirstCodeMade[personId=" + personId + "]";
  }
}
