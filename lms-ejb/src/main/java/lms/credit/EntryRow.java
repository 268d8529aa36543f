package lms.credit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import lms.platform.Actor;
import lms.platform.Both;

/**
 * One line of a statement.
 *
 * @param balance of this kind after the line
 * @param reverses the line that this one takes back; null for a booking
 * @param reversed this booking has been taken back
 */
public record EntryRow(
    long id,
    CreditKind kind,
    BigDecimal amount,
    BigDecimal balance,
    String cause,
    Both title,
    Instant at,
    Actor by,
    Long reverses,
    String reason,
    boolean reversed)
    implements Serializable {}
