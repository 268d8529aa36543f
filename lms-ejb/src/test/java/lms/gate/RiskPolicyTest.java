package lms.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lms.exam.ExamKind;
import lms.exam.MarkRow;
import lms.platform.Both;
import lms.programme.EnrolmentRow;
import lms.programme.EnrolmentState;
import org.junit.jupiter.api.Test;

/** How somebody stands in a stage, and who needs to be looked at. */
class RiskPolicyTest {
  static final long LIN = 7;
  static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  static final UUID EXCUSED = new UUID(0, 99);
  static final List<ConditionRow> GATE =
      List.of(
          new ConditionRow("stageExam", "", null, new BigDecimal("85"), false, "exam"),
          new ConditionRow("credits", "", BigDecimal.TEN, BigDecimal.TEN, true, "credit"));

  final List<MarkRow> marks = new ArrayList<>();

  @Test
  void means_are_of_the_stage_and_of_what_counts() {
    mark(1, ExamKind.DAILY, "90", true);
    mark(2, ExamKind.DAILY, "80", true);
    mark(3, ExamKind.WEEKLY, "70", true);
    other("shadowing", mark(4, ExamKind.DAILY, "10", true));
    excuse(mark(5, ExamKind.DAILY, "0", false));
    StandingRow line = line(EnrolmentState.ACTIVE);
    assertThat(line.daily()).isEqualByComparingTo("85");
    assertThat(line.weekly()).isEqualByComparingTo("70");
    assertThat(line.exam()).isNull();
    assertThat(line.met()).isEqualTo(1);
    assertThat(line.conditions()).isEqualTo(2);
    assertThat(line.cut()).isEqualByComparingTo("85");
  }

  @Test
  void the_latest_exam_of_the_stage_counts() {
    mark(1, ExamKind.STAGE, "60", true);
    mark(2, ExamKind.RESIT, "88", true);
    assertThat(line(EnrolmentState.ACTIVE).exam()).isEqualByComparingTo("88");
  }

  @Test
  void who_is_below_the_cut_or_misses_twice_is_at_risk_and_who_is_on_it_is_not() {
    mark(1, ExamKind.DAILY, "85", true);
    assertThat(line(EnrolmentState.ACTIVE).risks()).isEmpty();
    mark(2, ExamKind.WEEKLY, "84.99", true);
    assertThat(line(EnrolmentState.ACTIVE).risks()).containsExactly("weekly");
    mark(3, ExamKind.DAILY, "0", false);
    assertThat(line(EnrolmentState.ACTIVE).risks()).containsExactly("daily", "weekly");
    mark(4, ExamKind.DAILY, "0", false);
    assertThat(line(EnrolmentState.ACTIVE).risks()).containsExactly("daily", "weekly", "missed");
    assertThat(line(EnrolmentState.PROPOSED).risks()).startsWith("proposed");
    assertThat(line(EnrolmentState.RESIT).risks()).startsWith("resit");
  }

  @Test
  void who_is_no_longer_in_training_is_not_at_risk() {
    mark(1, ExamKind.DAILY, "10", true);
    assertThat(line(EnrolmentState.ELIMINATED).risks()).isEmpty();
  }

  private MarkRow mark(int day, ExamKind kind, String mark, boolean sat) {
    MarkRow row = row(day, kind, new BigDecimal(mark), sat, true, "business");
    marks.add(row);
    return row;
  }

  private void other(String stage, MarkRow row) {
    marks.remove(row);
    marks.add(row(4, row.kind(), row.mark(), row.sat(), true, stage));
  }

  private void excuse(MarkRow row) {
    marks.remove(row);
    marks.add(
        new MarkRow(
            EXCUSED,
            row.sittingId(),
            LIN,
            1,
            row.stageId(),
            row.kind(),
            row.title(),
            row.opens(),
            row.closes(),
            row.mark(),
            false,
            false,
            row.closes()));
  }

  private static MarkRow row(
      int day, ExamKind kind, BigDecimal mark, boolean sat, boolean settled, String stage) {
    boolean passed = mark != null && mark.compareTo(new BigDecimal("85")) >= 0;
    return new MarkRow(
        new UUID(1, day),
        new UUID(2, day),
        LIN,
        1,
        stage,
        kind,
        new Both("小测", "quiz"),
        opens(day),
        opens(day).plusSeconds(1800),
        mark,
        passed,
        sat,
        settled ? opens(day).plusSeconds(1800) : null);
  }

  private static Instant opens(int day) {
    return NOON.plus(Duration.ofDays(day));
  }

  private StandingRow line(EnrolmentState state) {
    return RiskPolicy.OF_THE_HOUSE.standing(
        new EnrolmentRow(1, LIN, state, "business", NOON), marks, Set.of(EXCUSED), GATE);
  }
}
