package lms.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A sitting was marked again; the mark that counts may have changed.
 *
 * @param shown from when its taker may see the mark
 */
public record PaperRemarked(
    UUID paperId,
    UUID sittingId,
    long personId,
    long cohortId,
    String stageId,
    ExamKind kind,
    BigDecimal was,
    boolean hadPassed,
    BigDecimal mark,
    boolean passed,
    String reason,
    Instant at,
    Instant shown) {}
