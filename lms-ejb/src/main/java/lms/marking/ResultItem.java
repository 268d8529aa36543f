package lms.marking;

import java.io.Serializable;
import java.math.BigDecimal;
import lms.handmark.HandMark;
import lms.platform.Both;
import lms.question.QuestionBody;
import lms.question.QuestionCard;
import lms.sitting.Answer;

/**
 * One item with own and right answer, in the order in which the taker saw it.
 *
 * @param share of the item's point, 0 to 1; null while people have still to mark it
 * @param answer null when it was not answered
 * @param corrected empty, or how a correction since has changed what counts: {@code void}, {@code
 *     changed}
 * @param right the answer that would have had the full point; texts of a fill and a short answer
 *     are the first accepted ones
 * @param guide how people mark it; null when they do not, did not, or have not yet
 * @param byHand what they decided; null when they have not
 */
public record ResultItem(
    TakeItem shown,
    String topic,
    boolean critical,
    BigDecimal share,
    String corrected,
    Answer answer,
    Answer right,
    Both explanation,
    String articleId,
    String sectionId,
    QuestionBody.Guide guide,
    HandMark byHand)
    implements Serializable {
  /** Do people mark it, or did they? Of a short answer that may be its rule. */
  public boolean markedByPeople() {
    if (!shown.type().equals(QuestionCard.SHORT)) return QuestionCard.byHand(shown.type());
    return share == null || byHand != null;
  }

  /** The same without what explains it. */
  public ResultItem unexplained() {
    return new ResultItem(
        shown, topic, critical, share, corrected, answer, right, null, null, null, guide, byHand);
  }
}
