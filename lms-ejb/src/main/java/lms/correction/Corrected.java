package lms.correction;

import java.io.Serializable;
import lms.question.QuestionCard;

/**
 * A question as it counts: as it was asked, with the corrections in force.
 *
 * @param card with the key that counts
 * @param voided everybody who was asked has the full point
 * @param whole parts of an answer have no point
 * @param touched does any correction stand behind it?
 */
public record Corrected(QuestionCard card, boolean voided, boolean whole, boolean touched)
    implements Serializable {
  public static Corrected asAsked(QuestionCard card) {
    return new Corrected(card, false, false, false);
  }

  /** Is every answer marked as under the other one? */
  boolean counts(Corrected other) {
    return card.equals(other.card) && voided == other.voided && whole == other.whole;
  }
}
