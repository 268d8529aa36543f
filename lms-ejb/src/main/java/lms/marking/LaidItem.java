package lms.marking;

import lms.correction.Corrected;
import lms.question.QuestionCard;

/** A paper's item with its question, as it was asked or as it counts. */
public record LaidItem(PaperItem item, Corrected counts) {
  LaidItem(PaperItem item, QuestionCard card) {
    this(item, Corrected.asAsked(card));
  }

  public QuestionCard card() {
    return counts.card();
  }
}
