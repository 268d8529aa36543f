package lms.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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

  /** Whoever does what: the last answer that counts stands, and no late one is lost. */
  @Property
  void whatever_happens_is_told_in_whatever_order_it_is_read(
      @ForAll @IntRange(min = 0, max = 80) int count, @ForAll long seed) {
    Random random = new Random(seed);
    List<StepRow> messages = new ArrayList<>();
    List<StepRow> acts = new ArrayList<>();
    Map<Integer, Boolean> decided = new HashMap<>();
    for (int n = 0; n < count; n++)
      if (random.nextBoolean()) messages.add(step(messages.size() + 1, random));
      else acts.add(act(acts.size() + 1, random, messages, decided));
    List<StepRow> log = new ArrayList<>(messages);
    log.addAll(acts);
    SittingState state = SittingState.fold(log);
    Collections.shuffle(log, random);
    assertThat(SittingState.fold(log)).isEqualTo(state);

    Map<Integer, Answer> last = new HashMap<>();
    Set<Integer> undecided = new TreeSet<>();
    for (StepRow m : messages) {
      boolean late = m.kind() == StepKind.LATE;
      if (late && !decided.containsKey(m.number())) undecided.add(m.number());
      if (m.kind() == StepKind.ANSWER || late && decided.getOrDefault(m.number(), false))
        last.put(m.item(), m.answer());
    }
    assertThat(state.answers()).isEqualTo(last);
    assertThat(state.saved()).containsOnlyKeys(last.keySet());
    assertThat(state.waiting()).extracting(StepRow::number).containsExactlyElementsOf(undecided);
    assertThat(state.sequence()).isEqualTo(messages.size());
    assertThat(state.left()).isEqualTo(of(messages, StepKind.LEFT).size());
    assertThat(state.checked())
        .containsExactlyInAnyOrderElementsOf(
            new TreeSet<>(of(acts, StepKind.CHECKED).stream().map(StepRow::item).toList()));
    assertThat(state.notes()).hasSize((int) acts.stream().filter(a -> a.kind().noted()).count());
    List<StepRow> closings = of(acts, StepKind.HANDED_IN);
    assertThat(state.closed()).isEqualTo(closings.isEmpty() ? null : closings.get(0).at());
    assertThat(state.closedBy()).isEqualTo(closings.isEmpty() ? null : closings.get(0).author());
    List<StepRow> sentOut = of(acts, StepKind.EXCLUDED);
    assertThat(state.excluded())
        .isEqualTo(sentOut.isEmpty() ? null : sentOut.get(sentOut.size() - 1).cause());
  }

  private static List<StepRow> of(List<StepRow> steps, StepKind kind) {
    return steps.stream().filter(s -> s.kind() == kind).toList();
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
    return switch (random.nextInt(7)) {
      case 0 -> message(StepKind.FLAG, number, item, null);
      case 1 -> message(StepKind.UNFLAG, number, item, null);
      case 2 -> message(StepKind.LEFT, number, item, null);
      case 3 -> message(StepKind.BACK, number, item, null);
      case 4 -> answer(StepKind.LATE, number, item, random.nextInt(4));
      default -> answer(StepKind.ANSWER, number, item, random.nextInt(4));
    };
  }

  /**
   * Any act; a decision about a late answer only where there is one without.
   *
   * @param decided does a late answer count? By its number; learns the new decision
   */
  private static StepRow act(
      int number, Random random, List<StepRow> messages, Map<Integer, Boolean> decided) {
    List<Integer> open =
        of(messages, StepKind.LATE).stream()
            .map(StepRow::number)
            .filter(n -> !decided.containsKey(n))
            .toList();
    if (!open.isEmpty() && random.nextBoolean()) {
      int late = open.get(random.nextInt(open.size()));
      boolean counts = random.nextBoolean();
      decided.put(late, counts);
      StepKind kind = counts ? StepKind.LET_IN : StepKind.LEFT_OUT;
      return act(number, kind, Author.INVIGILATOR, late + " reason");
    }
    ExclusionCause cause = ExclusionCause.values()[random.nextInt(ExclusionCause.values().length)];
    return switch (random.nextInt(9)) {
      case 0 -> act(number, StepKind.OPENED, Author.TAKER, null);
      case 1 -> act(number, StepKind.TAKEN_OVER, Author.TAKER, null);
      case 2 -> act(number, StepKind.EXTENDED, Author.INVIGILATOR, "60 reason");
      case 3 -> act(number, StepKind.PAUSED, Author.INVIGILATOR, "reason");
      case 4 -> act(number, StepKind.RESUMED, Author.INVIGILATOR, "reason");
      case 5 -> act(number, StepKind.EXCLUDED, Author.INVIGILATOR, cause + " reason");
      case 6 -> act(number, StepKind.HANDED_IN, Author.values()[random.nextInt(4)], null);
      case 7 -> act(number, StepKind.CHECKED, Author.TAKER, null, random.nextInt(5));
      default -> act(number, StepKind.FREED, Author.INVIGILATOR, "reason");
    };
  }

  private static StepRow answer(StepKind kind, int number, int item, int place) {
    return message(kind, number, item, new Answer(List.of(place), null, null));
  }

  private static StepRow message(StepKind kind, int number, int item, Answer answer) {
    return StepRow.message(kind, number, NINE.plusSeconds(number), null, 1, item, answer);
  }

  private static StepRow act(int number, StepKind kind, Author author, String value) {
    return act(number, kind, author, value, null);
  }

  private static StepRow act(int number, StepKind kind, Author author, String value, Integer item) {
    return new StepRow(
        kind, number, NINE.plusSeconds(number), null, 1, author, null, item, null, value);
  }
}
