package lms.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The time of a sitting under any schedule of extensions and pauses. */
class RunningTest {
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  static final Duration LIMIT = Duration.ofMinutes(30);

  /** Whatever is done and when: everybody writes for the limit and the extensions, no more. */
  @Property
  void the_time_that_runs_is_the_limit_and_the_extensions(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int acts) {
    Random random = new Random(seed);
    Running time = new Running(NINE.plus(LIMIT), null);
    List<StepRow> log = new ArrayList<>();
    Instant now = NINE;
    Duration ran = Duration.ZERO;
    Duration granted = LIMIT;
    for (int n = 1; n <= acts; n++) {
      Duration step = Duration.ofMillis(random.nextInt(300_000));
      boolean runs = time.pausedSince() == null;
      if (runs && !now.plus(step).isBefore(time.deadline())) break;
      now = now.plus(step);
      if (runs) ran = ran.plus(step);
      Instant before = time.deadline();
      if (random.nextInt(3) == 0) {
        Duration by = Duration.ofMinutes(1 + random.nextInt(120));
        granted = granted.plus(by);
        time = time.extended(by);
        log.add(act(n, StepKind.EXTENDED, now, by.toSeconds() + " reason"));
      } else if (time.pausedSince() == null) {
        time = time.paused(now);
        log.add(act(n, StepKind.PAUSED, now, "reason"));
      } else {
        time = time.resumed(now);
        log.add(act(n, StepKind.RESUMED, now, "reason"));
      }
      assertThat(time.deadline()).as("never moves back").isAfterOrEqualTo(before);
      assertThat(time.left(now)).isEqualTo(granted.minus(ran));
      assertThat(time.over(now.plus(Duration.ofDays(9)))).isEqualTo(time.pausedSince() == null);
    }
    assertThat(Running.after(NINE.plus(LIMIT), log)).as("the log tells the same").isEqualTo(time);
    SittingState state = SittingState.fold(log);
    assertThat(NINE.plus(LIMIT).plus(state.moved().extended()).plus(state.moved().stoodStill()))
        .isEqualTo(time.deadline());
    assertThat(state.pausedSince()).isEqualTo(time.pausedSince());
  }

  /**
   * Whatever a page sends about breaks, how late, how often and again: the deadline moves by the
   * time that was rested and never by more than the breaks may last.
   */
  @Property
  void breaks_give_the_time_that_was_rested_and_no_more(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int acts) {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(3);
    Duration most = Duration.ofMinutes(1 + random.nextInt(10));
    Running time = new Running(NINE.plus(LIMIT), null);
    Running replayed = time;
    List<StepRow> log = new ArrayList<>();
    List<BiFunction<Running, Instant, Running>> sent = new ArrayList<>();
    Instant now = NINE;
    Duration rested = Duration.ZERO;
    for (int n = 0; n < acts; n++) {
      now = now.plusMillis(random.nextInt(900_000));
      if (time.pausedSince() == null && !now.isBefore(time.deadline())) break;
      Running before = time;
      int number = 1 + random.nextInt(Math.min(count, time.breaks() + 1));
      boolean begins = random.nextBoolean();
      if (!begins && number > time.breaks() || begins && standsAndIsNew(time, number)) continue;
      BiFunction<Running, Instant, Running> message =
          begins
              ? (running, at) -> running.breakBegun(number, most, at)
              : (running, at) -> running.breakEnded(number, at);
      sent.add(message);
      time = message.apply(time, now);
      replayed = message.apply(replayed, now);
      for (int again = random.nextInt(4); again > 0; again--)
        replayed = sent.get(random.nextInt(sent.size())).apply(replayed, now);
      if (before.breakEnds() == null && time.breakEnds() != null)
        log.add(act(log.size() + 1, StepKind.BREAK_BEGUN, now, most.toSeconds() + " " + number));
      if (before.breakEnds() != null && time.breakEnds() == null) {
        Instant over = now.isBefore(before.breakEnds()) ? now : before.breakEnds();
        rested = rested.plus(Duration.between(before.pausedSince(), over));
        log.add(act(log.size() + 1, StepKind.BREAK_ENDED, now, null));
      }
    }
    assertThat(Duration.between(NINE.plus(LIMIT), time.deadline()))
        .isEqualTo(rested)
        .isLessThanOrEqualTo(most.multipliedBy(count));
    assertThat(time.breaks()).isLessThanOrEqualTo(count);
    assertThat(replayed).as("what comes again changes nothing").isEqualTo(time);
    Collections.shuffle(log, random);
    assertThat(Running.after(NINE.plus(LIMIT), log)).as("the log tells the same").isEqualTo(time);
  }

  private static boolean standsAndIsNew(Running time, int number) {
    return time.pausedSince() != null && number > time.breaks();
  }

  @Example
  void a_break_is_over_by_itself_and_none_begins_in_a_pause() {
    Running time = new Running(NINE.plus(LIMIT), null);
    Running resting = time.breakBegun(1, Duration.ofMinutes(5), NINE);
    assertThat(resting.breakEnded(1, NINE.plusSeconds(9_999)).deadline())
        .isEqualTo(NINE.plus(LIMIT).plusSeconds(300));
    assertThatThrownBy(() -> resting.resumed(NINE)).isInstanceOf(NotPaused.class);
    assertThatThrownBy(() -> time.paused(NINE).breakBegun(1, Duration.ofMinutes(5), NINE))
        .isInstanceOf(SittingPaused.class);
    List<StepRow> log =
        List.of(
            act(1, StepKind.BREAK_BEGUN, NINE.plusSeconds(10), "60 1"),
            act(2, StepKind.BREAK_ENDED, NINE.plusSeconds(90), null));
    assertThat(List.of(9, 10, 69, 70, 89).stream().map(s -> stood(log, s)))
        .containsExactly(false, true, true, false, false);
    assertThat(stood(log.subList(0, 1), 70)).isFalse();
  }

  @Example
  void it_stands_once_and_runs_once() {
    Running paused = new Running(NINE.plus(LIMIT), null).paused(NINE);
    assertThatThrownBy(() -> paused.paused(NINE)).isInstanceOf(SittingPaused.class);
    assertThatThrownBy(() -> paused.resumed(NINE).resumed(NINE)).isInstanceOf(NotPaused.class);
  }

  @Example
  void what_is_over_cannot_be_paused_and_a_pause_is_never_over() {
    Running time = new Running(NINE, null);
    assertThatThrownBy(() -> time.paused(NINE)).isInstanceOf(SittingClosed.class);
    assertThat(time.over(NINE.plus(SittingLog.UNDER_WAY))).isFalse();
    assertThat(time.over(NINE.plus(SittingLog.UNDER_WAY).plusMillis(1))).isTrue();
    assertThat(time.paused(NINE.minusSeconds(1)).over(NINE.plusSeconds(9_999))).isFalse();
  }

  @Example
  void the_log_knows_when_the_time_stood() {
    List<StepRow> log =
        List.of(
            act(1, StepKind.PAUSED, NINE.plusSeconds(10), "fire drill"),
            act(2, StepKind.RESUMED, NINE.plusSeconds(20), "over"),
            act(3, StepKind.PAUSED, NINE.plusSeconds(30), "again"));
    assertThat(List.of(9, 10, 19, 20, 29, 30, 99).stream().map(s -> stood(log, s)))
        .containsExactly(false, true, true, false, false, true, true);
  }

  private static boolean stood(List<StepRow> log, int second) {
    return Running.stood(log, NINE.plusSeconds(second));
  }

  private static StepRow act(int number, StepKind kind, Instant at, String value) {
    return new StepRow(kind, number, at, null, 1, Author.INVIGILATOR, 9L, null, null, value);
  }
}
