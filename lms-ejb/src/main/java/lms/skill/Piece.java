package lms.skill;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One thing that a person has shown.
 *
 * @param ref the stage or the scenario
 * @param source where it came from; the same source counts once
 * @param mark null for a stage
 */
public record Piece(
    long personId,
    Kind kind,
    String ref,
    String source,
    BigDecimal mark,
    boolean passed,
    boolean fatal,
    Instant at) {
  /** What can be shown. */
  public enum Kind {
    STAGE,
    EXAM,
    CALL
  }
}
