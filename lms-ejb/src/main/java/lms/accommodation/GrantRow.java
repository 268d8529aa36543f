package lms.accommodation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import lms.platform.Actor;

/**
 * To whom something is allowed, for how long and by whom.
 *
 * @param withdrawn null unless it was withdrawn
 * @param withdrawnBy null unless it was withdrawn, and that was written down
 * @param withdrawnReason null as above
 */
public record GrantRow(
    long personId,
    String reason,
    LocalDate validFrom,
    LocalDate validTo,
    Actor approvedBy,
    Instant approved,
    Instant withdrawn,
    Actor withdrawnBy,
    String withdrawnReason)
    implements Serializable {
  /** How it stands on a day: withdrawn, coming, valid or over. */
  public String state(LocalDate day) {
    if (withdrawn != null) return "withdrawn";
    if (day.isBefore(validFrom)) return "coming";
    return day.isAfter(validTo) ? "over" : "valid";
  }
}
