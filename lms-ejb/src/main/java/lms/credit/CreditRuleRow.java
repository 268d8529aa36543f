package lms.credit;

import java.io.Serializable;
import java.math.BigDecimal;
import lms.platform.Both;

/**
 * How many credits something brings.
 *
 * @param event course-completed, stage-passed or call-passed
 * @param ref the course, stage or scenario; null for any other
 */
public record CreditRuleRow(
    String id, String event, String ref, CreditKind kind, BigDecimal amount, Both title)
    implements Serializable {
  boolean sameAs(CreditRuleRow other) {
    return amount.compareTo(other.amount) == 0
        && event.equals(other.event)
        && java.util.Objects.equals(ref, other.ref)
        && kind == other.kind
        && title.equals(other.title);
  }
}
