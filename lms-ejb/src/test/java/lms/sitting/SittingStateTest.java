package lms.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SittingStateTest {
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");

  @Property
  void messages_may_come_twice_and_in_any_order(
      @ForAll @IntRange(min = 0, max = 60) int count, @ForAll long seed) {
    Random random = new Random(seed);
    List<StepRow> sent = new ArrayList<>();
    for (int n = 1; n <= count; n++) sent.add(step(n, random));
    // the database keeps one row a number; what arrives twice is dropped there
    List<StepRow> arrived = new ArrayList<>(sent);
    for (StepRow one : sent) if (random.nextBoolean()) arrived.add(one);
    Collections.shuffle(arrived, random);
    Map<Integer, StepRow> kept = new LinkedHashMap<>();
    arrived.forEach(s -> kept.putIfAbsent(s.number(), s));
    assertThat(SittingState.fold(kept.values())).isEqualTo(SittingState.fold(sent));
  }

  @Property
  void the_last_word_on_an_item_counts(@ForAll @IntRange(min = 1, max = 20) int times) {
    List<StepRow> steps = new ArrayList<>();
    for (int n = 1; n <= times; n++) steps.add(answer(StepKind.ANSWER, n, 3, n % 4));
    SittingState state = SittingState.fold(steps);
    assertThat(state.answers().get(3).p()).containsExactly(times % 4);
    assertThat(state.sequence()).isEqualTo(times);
  }

  @Example
  void what_the_academy_does_is_folded_in_its_own_order() {
    SittingState state =
        SittingState.fold(
            List.of(
                act(1, StepKind.OPENED, Author.TAKER, null),
                act(2, StepKind.PAUSED, Author.INVIGILATOR, "fire drill"),
                act(3, StepKind.RESUMED, Author.INVIGILATOR, "over"),
                act(4, StepKind.EXTENDED, Author.INVIGILATOR, "300 the printer failed"),
                act(5, StepKind.EXTENDED, Author.INVIGILATOR, "60 again"),
                act(6, StepKind.HANDED_IN, Author.SYSTEM, null)));
    assertThat(state.moved().extended()).isEqualTo(Duration.ofMinutes(6));
    assertThat(state.pausedSince()).isNull();
    assertThat(state.moved().stoodStill()).isEqualTo(Duration.ofSeconds(1));
    assertThat(state.notes().get(2))
        .isEqualTo(
            new NoteRow(4, StepKind.EXTENDED, NINE.plusSeconds(4), 5L, null, "the printer failed"));
    assertThat(state.closed()).isEqualTo(NINE.plusSeconds(6));
    assertThat(state.closedBy()).isEqualTo(Author.SYSTEM);
  }

  @Example
  void a_late_answer_waits_and_counts_only_when_it_is_let_in() {
    StepRow early = answer(StepKind.ANSWER, 1, 0, 0);
    StepRow late = answer(StepKind.LATE, 2, 0, 3);
    StepRow other = answer(StepKind.LATE, 3, 1, 2);
    SittingState waiting = SittingState.fold(List.of(early, late, other));
    assertThat(waiting.waiting()).containsExactly(late, other);
    assertThat(waiting.answers().get(0).p()).containsExactly(0);

    SittingState decided =
        SittingState.fold(
            List.of(
                early,
                late,
                other,
                act(4, StepKind.LET_IN, Author.INVIGILATOR, "2 the network was down"),
                act(5, StepKind.LEFT_OUT, Author.INVIGILATOR, "3 typed after the end")));
    assertThat(decided.waiting()).isEmpty();
    assertThat(decided.answers().get(0).p()).containsExactly(3);
    assertThat(decided.answers()).doesNotContainKey(1);
  }

  private static StepRow step(int number, Random random) {
    int item = random.nextInt(5);
    return switch (random.nextInt(4)) {
      case 0 -> message(StepKind.FLAG, number, item, null);
      case 1 -> message(StepKind.UNFLAG, number, item, null);
      case 2 -> message(StepKind.LEFT, number, item, null);
      default -> answer(StepKind.ANSWER, number, item, random.nextInt(4));
    };
  }

  private static StepRow answer(StepKind kind, int number, int item, int place) {
    return message(kind, number, item, new Answer(List.of(place), null, null));
  }

  private static StepRow message(StepKind kind, int number, int item, Answer answer) {
    return StepRow.message(kind, number, NINE.plusSeconds(number), null, 1, item, answer);
  }

  private static StepRow act(int number, StepKind kind, Author author, String value) {
    return new StepRow(
        kind, number, NINE.plusSeconds(number), null, 1, author, null, null, null, value);
  }
}
