package lms.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lms.exam.ExamRecordService.SeenItem;
import lms.question.DrawableQuestion;
import lms.question.QuestionVersionId;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DrawTest {
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  static final List<DrawableQuestion> BANK = bank("identity", 20, "limit", 20, "fees", 5);

  @Property
  void no_item_comes_twice_and_the_paper_is_full(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
    List<QuestionVersionId> items =
        new Draw(BANK, List.of(), seed)
            .items(count, 0.4, Map.of("identity", 2, "limit", 1), Set.of("fees"));
    assertThat(items).doesNotHaveDuplicates().hasSize(count);
  }

  @Property
  void the_same_seed_draws_the_same(@ForAll long seed) {
    assertThat(paper(seed, List.of())).isEqualTo(paper(seed, List.of()));
  }

  @Property
  void every_topic_gets_its_share(@ForAll long seed) {
    List<QuestionVersionId> items =
        new Draw(BANK, List.of(), seed).items(10, 0, Map.of("identity", 60, "limit", 40), Set.of());
    assertThat(items.stream().filter(i -> i.id().startsWith("identity"))).hasSize(6);
    assertThat(items.stream().filter(i -> i.id().startsWith("limit"))).hasSize(4);
  }

  @Property
  void items_met_least_come_first(@ForAll long seed) {
    List<SeenItem> history = new ArrayList<>();
    for (int n = 0; n < 12; n++) history.add(new SeenItem("identity-" + n, NINE, true));
    List<QuestionVersionId> items =
        new Draw(BANK, history, seed).items(8, 0, Map.of("identity", 1), Set.of());
    assertThat(items).allMatch(i -> Integer.parseInt(i.id().substring(9)) >= 12);
  }

  @Property
  void what_was_answered_wrong_is_reviewed_first(@ForAll long seed) {
    List<SeenItem> history = new ArrayList<>();
    for (int n = 0; n < 20; n++) history.add(new SeenItem("limit-" + n, NINE, n >= 3));
    List<QuestionVersionId> items =
        new Draw(BANK, history, seed).items(10, 0.4, Map.of("identity", 1), Set.of("limit"));
    assertThat(items).extracting(QuestionVersionId::id).contains("limit-0", "limit-1", "limit-2");
    assertThat(items.stream().filter(i -> i.id().startsWith("limit"))).hasSize(4);
  }

  @Property
  void what_was_wrong_on_an_earlier_day_comes_back_though_its_topic_was_taught_again(
      @ForAll long seed) {
    List<SeenItem> history = new ArrayList<>();
    for (int n = 0; n < 8; n++) history.add(new SeenItem("identity-" + n, NINE, n >= 2));
    List<QuestionVersionId> items =
        new Draw(BANK, history, seed).items(10, 0.4, Map.of("identity", 1), Set.of("limit"));
    assertThat(items).extracting(QuestionVersionId::id).contains("identity-0", "identity-1");
    assertThat(items.stream().filter(i -> i.id().startsWith("limit"))).hasSize(2);
    assertThat(items).doesNotHaveDuplicates().hasSize(10);
  }

  @Property
  void what_was_never_asked_is_no_review_unless_its_topic_is_older(@ForAll long seed) {
    List<QuestionVersionId> items =
        new Draw(BANK, List.of(), seed)
            .items(10, 0.4, Map.of("identity", 60, "limit", 40), Set.of());
    assertThat(items.stream().filter(i -> i.id().startsWith("identity"))).hasSize(6);
    assertThat(items.stream().filter(i -> i.id().startsWith("limit"))).hasSize(4);
  }

  @Example
  void a_topic_that_is_too_small_is_filled_up_from_the_others() {
    List<QuestionVersionId> items =
        new Draw(BANK, List.of(), 1).items(12, 0, Map.of("fees", 9, "limit", 1), Set.of());
    assertThat(items.stream().filter(i -> i.id().startsWith("fees"))).hasSize(5);
    assertThat(items).hasSize(12);
  }

  @Example
  void shares_add_up_by_largest_remainder() {
    assertThat(Draw.shares(Map.of("a", 1, "b", 1, "c", 1), 10).values())
        .containsExactlyInAnyOrder(4, 3, 3);
    assertThat(Draw.shares(Map.of("a", 9, "b", 91), 100)).containsEntry("a", 9);
    assertThat(Draw.shares(Map.of(), 10)).isEmpty();
  }

  private static List<QuestionVersionId> paper(long seed, List<SeenItem> history) {
    return new Draw(BANK, history, seed)
        .items(20, 0.4, Map.of("identity", 1), Set.of("limit", "fees"));
  }

  private static List<DrawableQuestion> bank(Object... topics) {
    List<DrawableQuestion> all = new ArrayList<>();
    for (int t = 0; t < topics.length; t += 2) {
      String topic = (String) topics[t];
      IntStream.range(0, (Integer) topics[t + 1])
          .mapToObj(
              n -> new DrawableQuestion(topic + "-" + n, 1, topic, "know", "single", 0.7, false))
          .forEach(all::add);
    }
    return all;
  }
}
