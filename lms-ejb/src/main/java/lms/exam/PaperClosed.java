package lms.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A paper was settled: handed in and marked, or its window ended without a sitting (mark 0).
 *
 * @param shown from when its taker may see the mark
 */
public record PaperClosed(
    UUID paperId,
    long personId,
    long cohortId,
    String stageId,
    ExamKind kind,
    BigDecimal mark,
    boolean passed,
    boolean sat,
    Instant at,
    Instant shown) {}
