package lms.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.Serializable;

/**
 * When the taker of an exam may see what of it. The mark comes first, or with the others: whoever
 * sees the right answers can count; and an explanation gives the right answer away. What is shown
 * of an item while the exam is written settles the answer to it.
 */
@JsonPropertyOrder(alphabetic = true)
public record Disclosure(Moment mark, Moment answers, Moment explanations) implements Serializable {
  /** As soon as it is handed in and marked. */
  public static final Disclosure AT_ONCE =
      new Disclosure(Moment.HANDED_IN, Moment.HANDED_IN, Moment.HANDED_IN);

  /** When the window is over. */
  public static final Disclosure AFTER_CLOSE =
      new Disclosure(Moment.CLOSED, Moment.CLOSED, Moment.CLOSED);

  /** In the order of time. */
  public enum Moment {
    /** While it is written: of one item, when its taker has answered it and asks. */
    @JsonProperty("answered")
    ANSWERED,
    /** Handed in and marked. */
    @JsonProperty("handedIn")
    HANDED_IN,
    /** The window is over, and nobody writes the exam any more. */
    @JsonProperty("closed")
    CLOSED,
    @JsonProperty("never")
    NEVER
  }

  /** What there is to see. */
  public enum Matter {
    MARK,
    ANSWERS,
    EXPLANATIONS
  }

  public Moment of(Matter what) {
    return switch (what) {
      case MARK -> mark;
      case ANSWERS -> answers;
      case EXPLANATIONS -> explanations;
    };
  }

  /** Is anything of an item shown while the exam is written? */
  public boolean during() {
    return during(Matter.MARK);
  }

  /** Is this shown of an item while the exam is written? */
  public boolean during(Matter what) {
    return of(what) == Moment.ANSWERED;
  }

  /** Does the mark come first, and no explanation before its answer? */
  public boolean ordered() {
    return mark.compareTo(answers) <= 0 && answers.compareTo(explanations) <= 0;
  }
}
