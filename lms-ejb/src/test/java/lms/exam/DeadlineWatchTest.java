package lms.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a pause that nobody ended is over. */
class DeadlineWatchTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T08:31, 2026-12-01T23:59, false",
    "2026-12-01T08:31, 2026-12-02T00:00, true",
    "2026-12-01T19:59, 2026-12-02T00:00, true",
    "2026-12-01T20:01, 2026-12-02T00:00, false",
    "2026-12-01T23:59, 2026-12-02T00:00, false",
    "2026-12-01T23:59, 2026-12-02T03:59, false",
    "2026-12-01T23:59, 2026-12-02T04:00, true",
    "2026-12-02T00:01, 2026-12-02T23:59, false",
    "2026-12-02T00:01, 2026-12-03T00:00, true"
  })
  void a_pause_ends_with_the_day_and_not_before_it_stood_four_hours(
      LocalDateTime paused, LocalDateTime now, boolean over) {
    Instant before = DeadlineWatch.forgottenBefore(at(now), Clock.system(SHANGHAI));
    assertThat(at(paused).isBefore(before)).isEqualTo(over);
  }

  private static Instant at(LocalDateTime time) {
    return time.atZone(SHANGHAI).toInstant();
  }
}
