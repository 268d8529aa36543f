package lms.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SittingStateTest {
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");

  @Property
  void messages_may_come_twice_and_in_any_order(
      @ForAll @IntRange(min = 0, max = 60) int count, @ForAll long seed) {
    Random random = new Random(seed);
    List<Step> sent = new ArrayList<>();
    for (int n = 1; n <= count; n++) sent.add(step(n, random));
    // the database keeps one row a number; what arrives twice is dropped there
    List<Step> arrived = new ArrayList<>(sent);
    for (Step one : sent) if (random.nextBoolean()) arrived.add(one);
    Collections.shuffle(arrived, random);
    Map<Integer, Step> kept = new LinkedHashMap<>();
    arrived.forEach(s -> kept.putIfAbsent(s.sequence(), s));
    assertThat(SittingState.fold(kept.values())).isEqualTo(SittingState.fold(sent));
  }

  @Property
  void the_last_word_on_an_item_counts(@ForAll @IntRange(min = 1, max = 20) int times) {
    List<Step> steps = new ArrayList<>();
    for (int n = 1; n <= times; n++) steps.add(answer(n, 3, n % 4));
    SittingState state = SittingState.fold(steps);
    assertThat(state.answers().get(3).p()).containsExactly(times % 4);
    assertThat(state.sequence()).isEqualTo(times);
  }

  private static Step step(int sequence, Random random) {
    int item = random.nextInt(5);
    return switch (random.nextInt(3)) {
      case 0 -> new Step(sequence, NINE.plusSeconds(sequence), Step.Kind.FLAG, item, null);
      case 1 -> new Step(sequence, NINE.plusSeconds(sequence), Step.Kind.UNFLAG, item, null);
      default -> answer(sequence, item, random.nextInt(4));
    };
  }

  private static Step answer(int sequence, int item, int place) {
    return new Step(
        sequence,
        NINE.plusSeconds(sequence),
        Step.Kind.ANSWER,
        item,
        new Answer(List.of(place), null, null));
  }
}
