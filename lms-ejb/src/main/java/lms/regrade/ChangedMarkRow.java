package lms.regrade;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import lms.exam.ExamKind;
import lms.platform.Both;

/**
 * One sitting that a regrade touches: what it had, and what it has or would have.
 *
 * @param marked when it was marked again; null before
 * @param reason why; null before it is in force
 */
public record ChangedMarkRow(
    long regradeId,
    UUID sittingId,
    long personId,
    ExamKind kind,
    Both title,
    BigDecimal was,
    boolean hadPassed,
    BigDecimal mark,
    boolean passed,
    Instant marked,
    String reason)
    implements Serializable {}
