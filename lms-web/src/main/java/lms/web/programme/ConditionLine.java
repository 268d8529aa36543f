package lms.web.programme;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lms.gate.ConditionRow;
import lms.platform.Both;
import lms.simulation.ScenarioRow;

/**
 * A condition of a gate as pages show it.
 *
 * @param value null while there is none
 * @param most the end of its bar
 * @param calls the calls that count; empty for other conditions
 * @param link where to get what is missing
 */
public record ConditionLine(
    String kind,
    BigDecimal value,
    BigDecimal needed,
    BigDecimal most,
    boolean met,
    List<Both> calls,
    String link) {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final Map<String, String> LINKS =
      Map.of(
          "exam", "/exam/list.xhtml",
          "call", "/simulation/list.xhtml",
          "credit", "/credit/statement.xhtml");

  static List<ConditionLine> of(List<ConditionRow> rows, List<ScenarioRow> scenarios) {
    return rows.stream().map(r -> of(r, scenarios)).toList();
  }

  /** What holds now, where a mark was corrected since; empty where none was. */
  static List<ConditionRow> corrected(List<ConditionRow> then, List<ConditionRow> now) {
    return exams(now).equals(exams(then)) ? List.of() : now;
  }

  /** Calls and credits go on, and say nothing about a corrected mark. */
  private static List<String> exams(List<ConditionRow> conditions) {
    return conditions.stream()
        .filter(c -> c.source().equals("exam") && c.value() != null)
        .map(c -> c.kind() + " " + c.value().stripTrailingZeros().toPlainString())
        .toList();
  }

  private static ConditionLine of(ConditionRow row, List<ScenarioRow> scenarios) {
    List<Both> calls =
        Arrays.stream(row.detail().split(","))
            .map(id -> title(id, scenarios))
            .filter(Objects::nonNull)
            .toList();
    return new ConditionLine(
        row.kind(),
        row.value(),
        row.needed(),
        row.source().equals("exam") ? FULL : row.needed(),
        row.met(),
        calls,
        LINKS.get(row.source()));
  }

  private static Both title(String id, List<ScenarioRow> scenarios) {
    return scenarios.stream()
        .filter(s -> s.id().equals(id))
        .map(ScenarioRow::title)
        .findFirst()
        .orElse(null);
  }
}
