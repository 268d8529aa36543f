package lms.entry;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody before the door of an exam.
 *
 * @param hall names the exam and its room; all who sit it have the same
 * @param opens when the window begins
 * @param address from which their page speaks; null when it is not known
 */
public record Entrant(
    UUID paperId, long personId, String hall, Rules rules, Instant opens, String address) {

  /** Do the rules allow this address? */
  boolean here() {
    return rules.holds(address);
  }
}
