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
    implements Serializable {}
