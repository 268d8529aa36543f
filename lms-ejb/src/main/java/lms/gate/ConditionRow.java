package lms.gate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * One condition of a gate with its evidence.
 *
 * @param kind stageExam, average, calls or credits
 * @param detail the scenarios of calls, with commas; otherwise empty
 * @param value null while there is none
 * @param source what can supply it: exam, call or credit
 */
public record ConditionRow(
    String kind, String detail, BigDecimal value, BigDecimal needed, boolean met, String source)
    implements Serializable {

  /** Do those hold that only exams can meet? */
  static boolean examsHold(Collection<ConditionRow> conditions) {
    return conditions.stream().filter(c -> c.source.equals("exam")).allMatch(ConditionRow::met);
  }
}
