package lms.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import lms.platform.ClockIsFixed;
import lms.platform.Clocks;
import org.junit.jupiter.api.Test;

class ClockServiceTest {
  @Test
  void a_step_of_more_than_a_month_is_refused_before_anything_is_written() {
    assertThatThrownBy(() -> new ClockService().ahead(Duration.ofDays(31).plusSeconds(1)))
        .isInstanceOf(ClockStepTooLong.class);
  }

  @Test
  void a_move_that_is_refused_is_not_written_down() {
    for (String stage : List.of("real", "sample")) {
      List<Duration> trail = new ArrayList<>();
      String before = System.setProperty("academy.stage", stage);
      try {
        ClockService door = new ClockService();
        door.clocks = new Clocks();
        door.trail =
            new ClockTrail() {
              @Override
              public void moved(Duration by) {
                trail.add(by);
              }
            };
        Duration by = Duration.ofMinutes(stage.equals("real") ? 5 : -5);
        assertThatThrownBy(() -> door.ahead(by)).isInstanceOf(ClockIsFixed.class);
      } finally {
        if (before == null) System.clearProperty("academy.stage");
        else System.setProperty("academy.stage", before);
      }
      assertThat(trail).as(stage).isEmpty();
    }
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
