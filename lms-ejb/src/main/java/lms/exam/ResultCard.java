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
 * @param markings all there were, the first first; the last counts
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
    List<ResultItem> items,
    List<ProtocolCard.MarkingLine> markings)
    implements Serializable {

  /**
   * One item with own and right answer, in the order in which the taker saw it.
   *
   * @param share of the item's point, 0 to 1
   * @param answer null when it was not answered
   * @param corrected empty, or how a correction since has changed what counts: {@code void}, {@code
   *     changed}
   * @param right the answer that would have had the full point; texts of a fill are the first
   *     accepted ones
   */
  public record ResultItem(
      SittingCard.TakeItem shown,
      String topic,
      boolean critical,
      BigDecimal share,
      String corrected,
      Answer answer,
      Answer right,
      Both explanation,
      String articleId,
      String sectionId)
      implements Serializable {}
}
