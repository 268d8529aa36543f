package lms.exam;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import lms.platform.Both;

/** What a correction makes of one sitting whose points it changes; the mark may stay the same. */
public record RemarkRow(
    UUID sittingId,
    UUID paperId,
    long personId,
    long cohortId,
    String stageId,
    ExamKind kind,
    Both title,
    BigDecimal was,
    boolean hadPassed,
    BigDecimal mark,
    boolean passed)
    implements Serializable {}
