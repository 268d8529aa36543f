package lms.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class ClockServiceTest {
  @Test
  void a_step_of_more_than_a_month_is_refused_before_anything_is_written() {
    assertThatThrownBy(() -> new ClockService().ahead(Duration.ofDays(31).plusSeconds(1)))
        .isInstanceOf(ClockStepTooLong.class);
  }

  @Test
  void the_next_morning_is_today_while_it_is_still_early() {
    assertThat(until("2026-12-01T08:39:00+08:00")).isEqualTo(Duration.ofMinutes(1));
    assertThat(until("2026-12-01T08:40:00+08:00")).isEqualTo(Duration.ofDays(1));
    assertThat(until("2026-12-01T20:40:00+08:00")).isEqualTo(Duration.ofHours(12));
  }

  private static Duration until(String now) {
    return ClockService.untilMorning(ZonedDateTime.parse(now));
  }
}
