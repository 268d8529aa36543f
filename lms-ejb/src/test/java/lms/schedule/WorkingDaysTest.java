package lms.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
  static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
  static final LocalDate MAKE_UP_SATURDAY = LocalDate.of(2026, 10, 10);
  static final WorkingDays DAYS =
      new WorkingDays(Map.of(NATIONAL_DAY, false, MAKE_UP_SATURDAY, true));

  @Test
  void a_weekday_is_worked_and_a_weekend_is_not() {
    assertThat(DAYS.working(LocalDate.of(2026, 9, 30))).isTrue();
    assertThat(DAYS.working(LocalDate.of(2026, 10, 3))).isFalse();
  }

  @Test
  void a_holiday_is_free_and_a_make_up_saturday_is_worked() {
    assertThat(DAYS.working(NATIONAL_DAY)).isFalse();
    assertThat(DAYS.working(MAKE_UP_SATURDAY)).isTrue();
  }

  @Test
  void the_first_working_days_leave_out_what_is_free() {
    assertThat(DAYS.first(LocalDate.of(2026, 9, 30), 3))
        .containsExactly(
            LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 5));
  }

  @Test
  void asking_for_none_gives_none() {
    assertThat(DAYS.first(NATIONAL_DAY, 0)).isEmpty();
  }
}
