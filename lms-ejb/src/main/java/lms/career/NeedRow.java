package lms.career;

import java.io.Serializable;
import java.math.BigDecimal;
import lms.platform.Both;

/**
 * One thing that a post asks for.
 *
 * @param ref the skill; empty where there is none
 * @param title the skill, the grades before, or what people judge; null for figures
 * @param has null for what people judge
 */
public record NeedRow(
    Kind kind, String ref, Both title, BigDecimal needed, BigDecimal has, boolean holds)
    implements Serializable {
  /** What is asked for. */
  public enum Kind {
    PREVIOUS,
    MONTHS,
    MONTHS_IN_GRADE,
    CERTIFICATE,
    REQUIRED_CREDITS,
    ELECTIVE_CREDITS,
    PERFORMANCE,
    QUALITY
  }

  /** Judged by people, so the academy does not know. */
  public boolean judged() {
    return kind == Kind.PERFORMANCE || kind == Kind.QUALITY;
  }
}
