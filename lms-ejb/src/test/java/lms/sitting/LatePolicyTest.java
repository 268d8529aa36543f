package lms.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatePolicyTest {
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  static final Instant DEADLINE = NINE.plus(Duration.ofMinutes(10));
  static final SittingRow SITTING =
      new SittingRow(
          new UUID(1, 1),
          new UUID(2, 2),
          7,
          NINE,
          DEADLINE,
          1,
          null,
          DEADLINE,
          null,
          Set.of(),
          null,
          0);
  static final LatePolicy TWO_MINUTES = new LatePolicy(Duration.ofMinutes(2));

  @ParameterizedTest(name = "typed {0} s after the deadline, came {1} s after it: {2}")
  @CsvSource({
    "-1,30,true",
    "0,120,true",
    "0,121,false",
    "1,30,false",
    "-600,30,true",
    "-601,30,false"
  })
  void typed_before_the_end_and_come_within_the_grace(long typed, long came, boolean kept) {
    assertThat(keeps(log(0), typed, came)).isEqualTo(kept);
  }

  @ParameterizedTest(name = "a clock that is {0} s off changes nothing")
  @CsvSource({"-3600", "-7", "0", "7", "3600"})
  void the_clock_of_the_machine_is_measured_not_believed(long off) {
    List<StepRow> log = log(off);
    assertThat(TWO_MINUTES.keeps(SITTING, log, message(-5 + off, 30, 2))).isTrue();
    assertThat(TWO_MINUTES.keeps(SITTING, log, message(5 + off, 30, 2))).isFalse();
  }

  @Test
  void a_clock_set_back_is_not_plausible() {
    List<StepRow> log = List.of(opened(0), answer(1, 595, 595));
    assertThat(TWO_MINUTES.keeps(SITTING, log, message(-10, 30, 2))).isFalse();
    assertThat(TWO_MINUTES.keeps(SITTING, log, message(-3, 30, 2))).isTrue();
  }

  @Test
  void without_a_measure_nothing_is_kept() {
    assertThat(TWO_MINUTES.keeps(SITTING, List.of(), message(-5, 30, 2))).isFalse();
  }

  @Test
  void who_handed_in_has_handed_in() {
    List<StepRow> log =
        List.of(
            opened(0),
            new StepRow(
                StepKind.HANDED_IN, 2, DEADLINE, null, 1, Author.TAKER, null, null, null, null));
    assertThat(TWO_MINUTES.keeps(SITTING, log, message(-5, 30, 2))).isFalse();
  }

  @ParameterizedTest(name = "typed {0} s before the deadline, an invigilator ended it 300 s before")
  @CsvSource({"301,30,true", "300,120,true", "299,30,false", "301,121,false"})
  void what_an_invigilator_ended_is_over_then(long typed, long came, boolean kept) {
    List<StepRow> log = List.of(opened(0), act(2, StepKind.HANDED_IN, -300, "ill"));
    StepRow message = message(-typed, came - 300, 2);
    assertThat(TWO_MINUTES.keeps(SITTING, log, message)).isEqualTo(kept);
  }

  @Test
  void nothing_counts_that_was_typed_while_the_time_stood() {
    List<StepRow> log =
        List.of(
            opened(0),
            act(2, StepKind.PAUSED, -60, "fire drill"),
            act(3, StepKind.RESUMED, -30, "over"));
    assertThat(keeps(log, -61, 30)).isTrue();
    assertThat(keeps(log, -60, 30)).isFalse();
    assertThat(keeps(log, -31, 30)).isFalse();
    assertThat(keeps(log, -30, 30)).isTrue();
  }

  @Test
  void who_was_sent_out_for_their_own_fault_is_not_waited_for() {
    List<StepRow> own = List.of(opened(0), act(2, StepKind.EXCLUDED, -1, "PERSON copied"), ended());
    List<StepRow> others =
        List.of(opened(0), act(2, StepKind.EXCLUDED, -1, "TECHNICAL fire"), ended());
    assertThat(keeps(own, -5, 30)).isFalse();
    assertThat(keeps(others, -5, 30)).isTrue();
  }

  private static StepRow ended() {
    return act(3, StepKind.HANDED_IN, -1, null);
  }

  private static StepRow act(int number, StepKind kind, long at, String value) {
    return new StepRow(
        kind, number, DEADLINE.plusSeconds(at), null, 1, Author.INVIGILATOR, 9L, null, null, value);
  }

  private static boolean keeps(List<StepRow> log, long typed, long came) {
    return TWO_MINUTES.keeps(SITTING, log, message(typed, came, 2));
  }

  /** Opened at nine by a clock that is so many seconds off. */
  private static List<StepRow> log(long off) {
    return List.of(opened(off));
  }

  private static StepRow opened(long off) {
    return new StepRow(
        StepKind.OPENED, 1, NINE, NINE.plusSeconds(off), 1, Author.TAKER, null, null, null, null);
  }

  private static StepRow answer(int number, long at, long clientAt) {
    return StepRow.message(
        StepKind.ANSWER,
        number,
        NINE.plusSeconds(at),
        NINE.plusSeconds(clientAt),
        1,
        0,
        new Answer(List.of(1), null, null));
  }

  private static StepRow message(long typed, long came, int number) {
    return StepRow.message(
        StepKind.ANSWER,
        number,
        DEADLINE.plusSeconds(came),
        DEADLINE.plusSeconds(typed),
        1,
        0,
        new Answer(List.of(1), null, null));
  }
}
