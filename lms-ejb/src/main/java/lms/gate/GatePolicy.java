package lms.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lms.exam.ExamKind;
import lms.exam.MarkRow;
import lms.plan.Plan;

/**
 * Does everything hold that a stage asks for? Each condition stands for itself; none makes up for
 * another. The stage average weighs the means of daily quizzes, weekly exams and the stage exam;
 * the mark of a resit takes the place of the stage exam's, unless that was passed with a better
 * one; a part without any paper that counts leaves the average, and the others keep their
 * proportion.
 *
 * @param passedCalls scenario to how often it was passed since the cohort was opened
 * @param credits both kinds together
 */
record GatePolicy(
    Plan plan,
    Plan.Stage stage,
    List<MarkRow> marks,
    Map<String, Long> passedCalls,
    BigDecimal credits) {

  /** Two averages that differ at all differ before this place. */
  private static final int DECIMALS = 12;

  List<ConditionRow> conditions() {
    List<ConditionRow> all = new ArrayList<>();
    if (stage.gate().stageExam())
      all.add(condition("stageExam", "", exam(), plan.passMark(), "exam"));
    if (stage.gate().average()) all.add(averageCondition());
    if (stage.gate().callsRequired() > 0)
      all.add(
          condition(
              "calls",
              String.join(",", stage.gate().calls().stream().map(Plan.CallLine::scenario).toList()),
              BigDecimal.valueOf(callsMet()),
              BigDecimal.valueOf(stage.gate().callsRequired()),
              "call"));
    if (stage.gate().credits().signum() > 0)
      all.add(condition("credits", "", credits, stage.gate().credits(), "credit"));
    return List.copyOf(all);
  }

  /** Has the stage exam, or its resit, been settled? Before that the gate says nothing. */
  boolean examSettled() {
    return exam() != null;
  }

  /** When the windows of the stage exam and its resits are over; their marks are told then. */
  Instant examsOver() {
    return marks.stream()
        .filter(m -> m.kind() == ExamKind.STAGE || m.kind() == ExamKind.RESIT)
        .filter(MarkRow::isSettled)
        .map(MarkRow::closes)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** How often the exam of the stage was taken, resits among it, as far as it counts. */
  long attempts() {
    boolean first = marks.stream().anyMatch(m -> m.kind() == ExamKind.STAGE && m.isSettled());
    long resits = marks.stream().filter(m -> m.kind() == ExamKind.RESIT && m.isSettled()).count();
    return (first ? 1 : 0) + resits;
  }

  /** Do the conditions hold that only exams can meet? */
  boolean examsHold() {
    return ConditionRow.examsHold(conditions());
  }

  boolean allHold() {
    return conditions().stream().allMatch(ConditionRow::met);
  }

  private static ConditionRow condition(
      String kind, String detail, BigDecimal value, BigDecimal needed, String source) {
    return new ConditionRow(
        kind, detail, value, needed, value != null && value.compareTo(needed) >= 0, source);
  }

  /** What is shown is cut off, not rounded, so that nobody is shown the pass mark and fails. */
  private ConditionRow averageCondition() {
    BigDecimal exact = average();
    BigDecimal shown = exact == null ? null : exact.setScale(2, RoundingMode.DOWN);
    boolean met = exact != null && exact.compareTo(plan.passMark()) >= 0;
    return new ConditionRow("average", "", shown, plan.passMark(), met, "exam");
  }

  private BigDecimal exam() {
    return exam(marks);
  }

  /**
   * The mark of the stage exam and its resits that counts: the best that passed, for who has passed
   * keeps it whatever is sat, or missed, afterwards; else the latest.
   *
   * @param marks in the order of their windows
   * @return null before the first is known
   */
  static BigDecimal exam(List<MarkRow> marks) {
    List<MarkRow> known =
        marks.stream()
            .filter(m -> m.kind() == ExamKind.STAGE || m.kind() == ExamKind.RESIT)
            .filter(m -> m.mark() != null)
            .toList();
    return known.stream()
        .filter(MarkRow::passed)
        .max(Comparator.comparing(MarkRow::mark))
        .or(() -> known.stream().reduce((earlier, later) -> later))
        .map(MarkRow::mark)
        .orElse(null);
  }

  /** As good as exact; null while nothing of it is known. */
  private BigDecimal average() {
    BigDecimal sum = BigDecimal.ZERO;
    int weights = 0;
    BigDecimal daily = mean(ExamKind.DAILY);
    BigDecimal weekly = mean(ExamKind.WEEKLY);
    BigDecimal exam = exam();
    if (daily != null) {
      sum = sum.add(daily.multiply(BigDecimal.valueOf(plan.weights().daily())));
      weights += plan.weights().daily();
    }
    if (weekly != null) {
      sum = sum.add(weekly.multiply(BigDecimal.valueOf(plan.weights().weekly())));
      weights += plan.weights().weekly();
    }
    if (exam != null) {
      sum = sum.add(exam.multiply(BigDecimal.valueOf(plan.weights().stage())));
      weights += plan.weights().stage();
    }
    return weights == 0 ? null : exact(sum, weights).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private BigDecimal mean(ExamKind kind) {
    List<BigDecimal> settled =
        marks.stream()
            .filter(m -> m.kind() == kind && m.mark() != null)
            .map(MarkRow::mark)
            .toList();
    return settled.isEmpty()
        ? null
        : exact(settled.stream().reduce(BigDecimal.ZERO, BigDecimal::add), settled.size());
  }

  private static BigDecimal exact(BigDecimal sum, int of) {
    return sum.divide(BigDecimal.valueOf(of), 2 * DECIMALS, RoundingMode.HALF_UP);
  }

  private long callsMet() {
    return stage.gate().calls().stream()
        .filter(c -> passedCalls.getOrDefault(c.scenario(), 0L) >= c.passes())
        .count();
  }
}
