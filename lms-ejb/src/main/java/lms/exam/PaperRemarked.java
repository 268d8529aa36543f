package lms.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import lms.attempt.Excuse;

/**
 * A sitting was marked again; the mark that counts may have changed. Or one that nobody began does
 * not count, because its person could not sit it.
 *
 * @param sittingId null when nobody began it
 * @param shown from when its taker may see the mark
 * @param excused why somebody found that it does not count; null when it was marked again
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
    Instant shown,
    Excuse excused) {}
