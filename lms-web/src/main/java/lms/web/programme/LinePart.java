package lms.web.programme;

import java.math.BigDecimal;
import java.time.Instant;
import lms.platform.Both;

/**
 * Something that stands on today's line.
 *
 * @param kind paper, lesson or activity
 * @param at null for what has no hour
 * @param state in which words stand for it; empty for an activity
 * @param mark null when there is none to show
 * @param link null when there is nothing to open
 */
public record LinePart(
    String kind, Instant at, Both title, String state, BigDecimal mark, String link) {
  /** How the state looks: done, on, or neither. */
  public String look() {
    return switch (state) {
      case "DONE", "READ" -> "done";
      case "OPEN", "WRITING" -> "on";
      default -> "";
    };
  }

  /** The colour that goes with the word. */
  public String tone() {
    return switch (state) {
      case "DONE", "READ" -> "ok";
      case "OPEN", "WRITING" -> "info";
      case "MISSED" -> "bad";
      default -> "";
    };
  }
}
