package lms.exam;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lms.platform.Both;
import lms.sitting.Answer;

/**
 * A marked sitting with everything that explains its mark.
 *
 * @param closedByClock handed in by the academy at the deadline
 */
public record ResultCard(
    UUID sittingId,
    long personId,
    Both title,
    ExamKind kind,
    BigDecimal mark,
    BigDecimal passMark,
    boolean passed,
    Instant opened,
    Instant closed,
    List<ResultItem> items)
    implements Serializable {

  /**
   * One item with own and right answer, in the order in which the taker saw it.
   *
   * @param share of the item's point, 0 to 1
   * @param answer null when it was not answered
   * @param right the answer that would have had the full point; texts of a fill are the first
   *     accepted ones
   */
  public record ResultItem(
      SittingCard.TakeItem shown,
      String topic,
      boolean critical,
      BigDecimal share,
      Answer answer,
      Answer right,
      Both explanation,
      String articleId,
      String sectionId)
      implements Serializable {}
}
