package lms.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import lms.question.QuestionCard;
import lms.sitting.Answer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * However a paper is laid out: right is a full point, and nothing is worth more or less than it
 * may.
 */
class MarkerProperties {
  @Property
  void what_the_paper_calls_right_has_the_full_point(@ForAll long seed) {
    for (QuestionCard card :
        List.of(
            MarkerTest.multiple(),
            MarkerTest.order(),
            MarkerTest.match(),
            MarkerTest.fill(),
            MarkerTest.truth())) {
      PaperItem item = PaperItem.of(card, new Random(seed), 1, true);
      Answer right = Showing.right(new LaidItem(item, card));
      item.requireFit(card, right);
      assertThat(Marker.share(card, item, right)).isEqualByComparingTo("1");
    }
  }

  @Property
  void no_answer_is_worth_less_than_nothing_or_more_than_all(
      @ForAll @Size(max = 4) List<@IntRange(min = 0, max = 3) Integer> places, @ForAll long seed) {
    for (QuestionCard card : List.of(MarkerTest.multiple(), MarkerTest.order())) {
      PaperItem item = PaperItem.of(card, new Random(seed), 1, true);
      Answer answer = new Answer(places, null, null);
      if (fits(answer, card, item))
        assertThat(Marker.share(card, item, answer)).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }
  }

  private static boolean fits(Answer answer, QuestionCard card, PaperItem item) {
    try {
      item.requireFit(card, answer);
      return true;
    } catch (AnswerUnfit e) {
      return false;
    }
  }
}
