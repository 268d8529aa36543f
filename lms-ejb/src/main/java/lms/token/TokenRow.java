package lms.token;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import lms.platform.Clocks;

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
  /** The last day on which it works, as the bank counts days. */
  public LocalDate lastDay() {
    return LocalDate.ofInstant(expires.minusNanos(1), Clocks.BANK_ZONE);
  }

  /** What a token can be. */
  public enum State {
    WORKS,
    EXPIRED,
    WITHDRAWN
  }
}
