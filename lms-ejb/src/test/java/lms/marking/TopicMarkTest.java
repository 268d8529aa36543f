package lms.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import lms.platform.Both;
import org.junit.jupiter.api.Test;

/** A topic is the ratio of its points, as the mark is that of all. */
class TopicMarkTest {
  private static final List<ResultItem> PAPER =
      List.of(
          item("fees", "1", 1),
          item("fees", "0.5", 3),
          item("cards", "0.333333", 1),
          item("cards", "1", 2),
          item("fraud", null, 3));

  @Test
  void an_item_of_three_points_counts_three_times() {
    assertThat(TopicMark.of(PAPER))
        .containsExactly(
            new TopicMark("fees", 2, new BigDecimal("62.50")),
            new TopicMark("cards", 2, new BigDecimal("77.78")));
  }

  @Test
  void what_people_have_still_to_mark_is_in_no_topic() {
    assertThat(TopicMark.of(PAPER)).extracting(TopicMark::topic).doesNotContain("fraud");
    assertThat(TopicMark.of(List.of())).isEmpty();
  }

  private static ResultItem item(String topic, String share, int weight) {
    Both stem = new Both("题", "item");
    return new ResultItem(
        new TakeItem("essay", stem, List.of(), List.of(), 0, null, weight),
        topic,
        false,
        share == null ? null : new BigDecimal(share),
        "",
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
