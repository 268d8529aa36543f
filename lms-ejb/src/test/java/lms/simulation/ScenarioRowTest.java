package lms.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lms.platform.Both;
import org.junit.jupiter.api.Test;

class ScenarioRowTest {
  static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");

  @Test
  void the_best_mark_is_that_of_a_call_without_fatal_error() {
    assertThat(CallRecordService.best(List.of(mark(95, true), mark(70, false), mark(60, false))))
        .isEqualByComparingTo("70");
  }

  @Test
  void there_is_none_when_every_call_failed_fatally() {
    assertThat(CallRecordService.best(List.of(mark(95, true)))).isNull();
    assertThat(CallRecordService.best(List.of())).isNull();
  }

  private static CallMarkRow mark(int score, boolean fatal) {
    return new CallMarkRow(
        new UUID(0, score),
        7,
        "lost-card",
        new Both("x", "x"),
        NOW,
        new BigDecimal(score),
        !fatal && score >= 85,
        fatal);
  }
}
