package lms.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lms.correction.Change;
import lms.correction.Corrected;
import lms.correction.CorrectionPolicy;
import org.junit.jupiter.api.Test;

class ShowingTest {
  private static final PaperItem ITEM = new PaperItem("q-fill", 1, List.of(), List.of());

  @Test
  void the_right_words_of_a_gap_are_told() {
    assertThat(right(Corrected.asAsked(MarkerTest.fill()))).containsExactly("48", "挂失");
  }

  @Test
  void what_was_accepted_afterwards_is_told_too() {
    Corrected now = CorrectionPolicy.apply(MarkerTest.fill(), List.of(), Change.accept(0, "50"));
    assertThat(right(now)).containsExactly("48 / 50", "挂失");
  }

  private static List<String> right(Corrected counts) {
    return Showing.right(new LaidItem(ITEM, counts)).t();
  }
}
