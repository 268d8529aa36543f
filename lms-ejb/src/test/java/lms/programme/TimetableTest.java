package lms.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lms.plan.OnePlan;
import lms.plan.Plan;
import lms.platform.Clocks;
import org.junit.jupiter.api.Test;

class TimetableTest {
  static final Plan PLAN = OnePlan.PLAN;

  @Test
  void sixty_days_have_fifty_nine_quizzes_four_big_exams_and_no_weekly_exam_on_their_days() {
    List<LocalDate> days =
        Stream.iterate(LocalDate.of(2026, 11, 2), d -> d.plusDays(1))
            .filter(d -> d.getDayOfWeek().getValue() <= 5)
            .limit(PLAN.days().size())
            .toList();
    Timetable timetable = Timetable.of(PLAN, days, Clocks.BANK_ZONE);
    assertThat(timetable.days()).hasSize(60);
    assertThat(timetable.slots()).extracting(Timetable.Slot::key).doesNotHaveDuplicates();
    assertThat(count(timetable, OccasionKind.DAILY)).isEqualTo(59);
    assertThat(count(timetable, OccasionKind.STAGE)).isEqualTo(4);
    assertThat(count(timetable, OccasionKind.WEEKLY)).isEqualTo(8);
    assertThat(timetable.slots().get(0).opens()).isEqualTo("2026-11-03T00:30:00Z");
  }

  @Test
  void a_week_of_one_or_two_days_has_no_weekly_exam() {
    List<LocalDate> days =
        Stream.iterate(LocalDate.of(2026, 11, 20), d -> d.plusDays(1))
            .filter(d -> d.getDayOfWeek().getValue() <= 5)
            .limit(PLAN.days().size())
            .toList();
    Timetable timetable = Timetable.of(PLAN, days, Clocks.BANK_ZONE);
    assertThat(timetable.slots()).noneMatch(s -> s.key().equals("weekly:1"));
    assertThat(timetable.slots()).anyMatch(s -> s.key().equals("weekly:2"));
  }

  @Test
  void weeks_too_short_for_a_weekly_exam_are_named_and_weeks_of_a_stage_exam_are_not() {
    LocalDate friday = LocalDate.of(2026, 11, 20);
    OccasionRow exam = on(LocalDate.of(2026, 12, 1), OccasionKind.STAGE);
    OccasionRow quiz = on(friday, OccasionKind.DAILY);
    List<LocalDate> days =
        List.of(
            friday,
            LocalDate.of(2026, 11, 23),
            LocalDate.of(2026, 11, 24),
            LocalDate.of(2026, 11, 25),
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 12, 1));
    assertThat(PlanCard.shortWeeks(days, List.of(quiz, exam)))
        .containsExactly(new PlanCard.ShortWeek(LocalDate.of(2026, 11, 16), 1));
  }

  private static OccasionRow on(LocalDate day, OccasionKind kind) {
    return new OccasionRow(null, 0, "x", kind, "a", 1, day, null, null, null, false);
  }

  @Test
  void every_training_day_has_something_to_ask() {
    assertThat(PLAN.days()).hasSize(60).allMatch(d -> !d.topics().isEmpty());
  }

  private static long count(Timetable timetable, OccasionKind kind) {
    return timetable.slots().stream().filter(s -> s.kind() == kind).count();
  }
}
