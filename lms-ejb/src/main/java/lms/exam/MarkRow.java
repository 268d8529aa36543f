package lms.exam;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import lms.platform.Both;

/**
 * A paper as those see it who judge.
 *
 * @param sittingId null when it was not begun
 * @param mark null before it is settled; 0 when the window ended without a sitting
 * @param settled null before it is
 */
public record MarkRow(
    UUID paperId,
    UUID sittingId,
    long personId,
    long cohortId,
    String stageId,
    ExamKind kind,
    Both title,
    Instant opens,
    Instant closes,
    BigDecimal mark,
    boolean passed,
    boolean sat,
    Instant settled)
    implements Serializable {

  public boolean isSettled() {
    return settled != null;
  }
}
