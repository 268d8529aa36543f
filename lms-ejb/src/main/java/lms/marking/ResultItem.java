package lms.marking;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import lms.handmark.HandMark;
import lms.platform.Both;
import lms.platform.Language;
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
 * @param right the answer that would have had the full point; texts of a fill are the first
 *     accepted ones, those of a short answer the first of each language
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

  /** The right answer for a reader: of a short one the text that is written as they read. */
  public Answer right(Language language) {
    if (!shown.type().equals(QuestionCard.SHORT) || right.t().isEmpty()) return right;
    List<String> all = right.t();
    return new Answer(
        null, null, List.of(all.stream().filter(language::writes).findFirst().orElse(all.get(0))));
  }

  /** The same without what explains it. */
  public ResultItem unexplained() {
    return new ResultItem(
        shown, topic, critical, share, corrected, answer, right, null, null, null, guide, byHand);
  }
}
