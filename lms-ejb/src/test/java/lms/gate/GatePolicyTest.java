package lms.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lms.exam.ExamKind;
import lms.exam.MarkRow;
import lms.plan.OnePlan;
import lms.plan.Plan;
import lms.platform.Both;
import org.junit.jupiter.api.Test;

class GatePolicyTest {
  static final Plan PLAN = OnePlan.PLAN;
  static final Instant DAY = Instant.parse("2026-11-26T01:00:00Z");

  @Test
  void all_conditions_met_open_the_gate() {
    assertThat(gate(marks(90, 90, 90), 1, 10).allHold()).isTrue();
  }

  @Test
  void ninety_nine_on_average_does_not_make_up_for_a_missing_call() {
    GatePolicy gate = gate(marks(99, 99, 99), 0, 10);
    assertThat(gate.allHold()).isFalse();
    assertThat(gate.examsHold()).isTrue();
    assertThat(unmet(gate)).containsExactly("calls");
  }

  @Test
  void credits_below_the_need_keep_it_shut() {
    assertThat(unmet(gate(marks(99, 99, 99), 1, 9))).containsExactly("credits");
  }

  @Test
  void the_average_weighs_forty_twenty_forty() {
    // 0.4 * 80 + 0.2 * 90 + 0.4 * 86 = 84.4
    GatePolicy gate = gate(marks(80, 90, 86), 1, 10);
    assertThat(value(gate, "average")).isEqualByComparingTo("84.40");
    assertThat(unmet(gate)).containsExactly("average");
    assertThat(gate.examsHold()).isFalse();
  }

  @Test
  void eighty_five_passes_and_a_hundredth_less_does_not() {
    assertThat(gate(marks(85, 85, 85), 1, 10).allHold()).isTrue();
    List<MarkRow> marks = marks(85, 85, 85);
    marks.set(2, mark(ExamKind.STAGE, new BigDecimal("84.99")));
    assertThat(unmet(gate(marks, 1, 10))).containsExactly("stageExam", "average");
  }

  @Test
  void an_average_just_below_the_pass_mark_is_not_rounded_up_to_it() {
    // 0.4 * 85 + 0.2 * 84.98 + 0.4 * 85 = 84.996
    List<MarkRow> marks = marks(85, 85, 85);
    marks.set(1, mark(ExamKind.WEEKLY, new BigDecimal("84.98")));
    GatePolicy gate = gate(marks, 1, 10);
    assertThat(unmet(gate)).containsExactly("average");
    assertThat(value(gate, "average")).isEqualByComparingTo("84.99");
  }

  @Test
  void thirds_that_add_up_to_the_pass_mark_pass() {
    List<MarkRow> marks = marks(85, 85, 85);
    marks.add(mark(ExamKind.DAILY, new BigDecimal("84.99")));
    marks.add(mark(ExamKind.DAILY, new BigDecimal("85.01")));
    marks.add(mark(ExamKind.WEEKLY, new BigDecimal("84.98")));
    marks.add(mark(ExamKind.WEEKLY, new BigDecimal("85.02")));
    assertThat(gate(marks, 1, 10).allHold()).isTrue();
  }

  @Test
  void a_part_without_papers_leaves_the_average() {
    List<MarkRow> marks = marks(80, 0, 90);
    marks.remove(1);
    assertThat(value(gate(marks, 1, 10), "average")).isEqualByComparingTo("85.00");
  }

  @Test
  void the_resit_takes_the_place_of_the_stage_exam() {
    List<MarkRow> marks = marks(90, 90, 70);
    marks.add(mark(ExamKind.RESIT, new BigDecimal("88")));
    assertThat(value(gate(marks, 1, 10), "stageExam")).isEqualByComparingTo("88");
    assertThat(gate(marks, 1, 10).allHold()).isTrue();
  }

  @Test
  void a_passed_stage_exam_counts_whatever_a_later_resit_says() {
    List<MarkRow> marks = marks(90, 90, 91);
    marks.add(mark(ExamKind.RESIT, new BigDecimal("0")));
    assertThat(value(gate(marks, 1, 10), "stageExam")).isEqualByComparingTo("91");
    assertThat(gate(marks, 1, 10).allHold()).isTrue();
  }

  @Test
  void a_better_resit_still_lifts_the_average_of_a_passed_exam() {
    List<MarkRow> marks = marks(80, 90, 86);
    marks.add(mark(ExamKind.RESIT, new BigDecimal("99")));
    assertThat(value(gate(marks, 1, 10), "stageExam")).isEqualByComparingTo("99");
    assertThat(gate(marks, 1, 10).allHold()).isTrue();
  }

  @Test
  void before_the_first_pass_the_latest_exam_counts() {
    List<MarkRow> marks = marks(90, 90, 80);
    marks.add(mark(ExamKind.RESIT, new BigDecimal("70")));
    assertThat(value(gate(marks, 1, 10), "stageExam")).isEqualByComparingTo("70");
  }

  @Test
  void before_the_exam_the_gate_says_nothing() {
    List<MarkRow> marks = marks(90, 90, 90);
    marks.remove(2);
    assertThat(gate(marks, 1, 10).examSettled()).isFalse();
  }

  private static GatePolicy gate(List<MarkRow> marks, long calls, int credits) {
    return new GatePolicy(
        PLAN,
        PLAN.stage("business"),
        marks,
        Map.of("lost-card", calls),
        BigDecimal.valueOf(credits));
  }

  private static List<String> unmet(GatePolicy gate) {
    return gate.conditions().stream().filter(c -> !c.met()).map(ConditionRow::kind).toList();
  }

  private static BigDecimal value(GatePolicy gate, String kind) {
    return gate.conditions().stream()
        .filter(c -> c.kind().equals(kind))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static List<MarkRow> marks(int daily, int weekly, int stage) {
    List<MarkRow> marks = new ArrayList<>();
    marks.add(mark(ExamKind.DAILY, BigDecimal.valueOf(daily)));
    marks.add(mark(ExamKind.WEEKLY, BigDecimal.valueOf(weekly)));
    marks.add(mark(ExamKind.STAGE, BigDecimal.valueOf(stage)));
    return marks;
  }

  private static MarkRow mark(ExamKind kind, BigDecimal mark) {
    return new MarkRow(
        UUID.randomUUID(),
        UUID.randomUUID(),
        7,
        1,
        "business",
        kind,
        new Both("考", "exam"),
        DAY,
        DAY.plusSeconds(60),
        mark,
        mark.intValue() >= 85,
        true,
        DAY.plusSeconds(60));
  }
}
