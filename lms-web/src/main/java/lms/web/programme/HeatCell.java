package lms.web.programme;

import java.math.BigDecimal;
import java.util.UUID;
import lms.exam.MarkRow;

/**
 * A paper of a person in the table of a cohort: a mark with a word and a sign.
 *
 * @param state PASSED, BELOW, MISSED, EXCUSED, WAITING or NONE
 * @param mark null when there is none
 * @param sitting null when there is nothing to open
 */
public record HeatCell(String state, BigDecimal mark, UUID sitting) {
  static final HeatCell NONE = new HeatCell("NONE", null, null);

  static HeatCell of(MarkRow m, boolean excused) {
    if (excused) return new HeatCell("EXCUSED", null, null);
    if (!m.isSettled()) return new HeatCell("WAITING", null, null);
    if (!m.sat()) return new HeatCell("MISSED", m.mark(), null);
    return new HeatCell(m.passed() ? "PASSED" : "BELOW", m.mark(), m.sittingId());
  }

  public String tone() {
    return switch (state) {
      case "PASSED" -> "ok";
      case "BELOW" -> "warn";
      case "MISSED" -> "bad";
      case "WAITING" -> "info";
      default -> "";
    };
  }

  public String sign() {
    return switch (state) {
      case "PASSED" -> "✓";
      case "BELOW" -> "▲";
      case "MISSED" -> "✕";
      case "WAITING" -> "●";
      default -> "–";
    };
  }
}
