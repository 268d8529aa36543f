package lms.entry;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody before the door of an exam.
 *
 * @param hall names the exam and its room; all who sit it have the same
 * @param opens when the window begins
 * @param address from which their page speaks; null when it is not known
 * @param anywhere may they sit it at any address, whatever the rules say?
 * @param safe does their page speak from the browser that the rules ask for, if any?
 */
public record Entrant(
    UUID paperId,
    long personId,
    String hall,
    Rules rules,
    Instant opens,
    String address,
    boolean anywhere,
    boolean safe) {

  /** Do the rules allow this address? */
  boolean here() {
    return anywhere || rules.holds(address);
  }
}
