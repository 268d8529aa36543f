package lms.skill;

import java.io.Serializable;
import java.math.BigDecimal;
import lms.platform.Both;

/**
 * One condition of a certificate and how a person stands with it.
 *
 * @param ref the stage, scenario or skill it speaks of; empty for credits
 * @param title what that is called; null for credits
 * @param has null when there is nothing yet to compare, such as a mark
 */
public record ConditionRow(
    Kind kind, String ref, Both title, BigDecimal needed, BigDecimal has, boolean holds)
    implements Serializable {
  /** What is asked for. */
  public enum Kind {
    STAGE,
    EXAM,
    CALLS,
    REQUIRED_CREDITS,
    ELECTIVE_CREDITS,
    SKILL
  }
}
