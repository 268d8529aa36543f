package lms.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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

  @Test
  void what_always_fails_is_left_alone_for_a_while_and_holds_nobody_up() {
    DeadlineWatch.Aside aside = new DeadlineWatch.Aside();
    UUID bad = new UUID(0, 1);
    UUID good = new UUID(0, 2);
    List<UUID> tried = new ArrayList<>();
    Instant now = Instant.parse("2026-12-01T01:00:00Z");
    for (int look = 0; look < 120; look++)
      look(aside, now.plusMillis(500L * look), bad, good, tried);
    // at 0, ½ and 1 s, after 1, 2 and 4 s more, and from the eighth second every five
    assertThat(Collections.frequency(tried, bad)).isEqualTo(3 + 3 + 10);
    assertThat(Collections.frequency(tried, good)).isEqualTo(120);
    assertThat(aside.size(now)).as("so many more are read").isEqualTo(1);
    DeadlineWatch.each(List.of(bad), now.plusSeconds(65), aside, tried::add);
    assertThat(aside.size(now)).as("settled at last").isZero();
    assertThat(Collections.frequency(tried, bad)).isEqualTo(17);
  }

  private static void look(
      DeadlineWatch.Aside aside, Instant now, UUID bad, UUID good, List<UUID> tried) {
    DeadlineWatch.each(
        List.of(bad, good),
        now,
        aside,
        id -> {
          tried.add(id);
          if (id.equals(bad)) throw new IllegalStateException("always");
        });
  }

  private static Instant at(LocalDateTime time) {
    return time.atZone(SHANGHAI).toInstant();
  }
}
