package lms.correction;

import java.io.Serializable;
import java.util.List;
import lms.question.QuestionCard;

/**
 * A question as it counts: as it was asked, with the corrections in force.
 *
 * @param card with the key that counts, but for orders and pairs
 * @param voided everybody who was asked has the full point
 * @param order of an order, the indexes of its steps as they are right; of a match, for each left
 *     side the index of its right side; empty when it is as it was asked
 * @param touched does any correction stand behind it?
 */
public record Corrected(
    QuestionCard card, boolean voided, Scheme scheme, List<Integer> order, boolean touched)
    implements Serializable {
  public Corrected {
    order = List.copyOf(order);
  }

  public static Corrected asAsked(QuestionCard card) {
    return new Corrected(card, false, Scheme.PARTS, List.of(), false);
  }

  /** Has a part of an answer no point? */
  public boolean whole() {
    return scheme == Scheme.WHOLE;
  }

  /** The step that is right at a place, or the right side that belongs to a left one. */
  public int at(int place) {
    return order.isEmpty() ? place : order.get(place);
  }

  Corrected voiding() {
    return new Corrected(card, true, scheme, order, true);
  }

  Corrected by(Scheme other) {
    return new Corrected(card, voided, other, order, true);
  }

  Corrected arranged(List<Integer> other) {
    return new Corrected(card, voided, scheme, other, true);
  }

  Corrected with(QuestionCard other) {
    return new Corrected(other, voided, scheme, order, true);
  }

  /** Is every answer marked as under the other one? */
  boolean counts(Corrected other) {
    return keyed(other) && voided == other.voided && scheme == other.scheme;
  }

  /** Is the same right, however it counts? */
  boolean keyed(Corrected other) {
    return card.equals(other.card) && order.equals(other.order);
  }
}
