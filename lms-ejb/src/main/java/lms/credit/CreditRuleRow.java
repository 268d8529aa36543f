package lms.credit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import lms.platform.Both;

/**
 * How many credits something brings.
 *
 * @param event course-completed, stage-passed or call-passed
 * @param ref the course, stage or scenario; null for any other
 * @param yearly once in every calendar year instead of once for ever
 */
public record CreditRuleRow(
    String id,
    String event,
    String ref,
    CreditKind kind,
    BigDecimal amount,
    boolean yearly,
    Both title)
    implements Serializable {
  /**
   * What the booking is for; the ledger takes each cause once for a person.
   *
   * @param what the course, stage or scenario that it happened to
   * @param year the calendar year in which it happened
   */
  public String cause(String what, int year) {
    String once = event + ":" + what;
    return yearly ? once + ":" + year : once;
  }

  boolean sameAs(CreditRuleRow other) {
    return amount.compareTo(other.amount) == 0
        && event.equals(other.event)
        && Objects.equals(ref, other.ref)
        && kind == other.kind
        && yearly == other.yearly
        && title.equals(other.title);
  }
}
