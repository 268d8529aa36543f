package lms.web.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import lms.gate.ConditionRow;
import org.junit.jupiter.api.Test;

class ConditionLineTest {
  private static ConditionRow row(String kind, String source, String value) {
    BigDecimal is = value == null ? null : new BigDecimal(value);
    return new ConditionRow(kind, "", is, BigDecimal.TEN, false, source);
  }

  private static final List<ConditionRow> PROPOSED =
      List.of(
          row("exam", "exam", "65"), row("average", "exam", null), row("credits", "credit", "8"));

  @Test
  void a_mark_that_was_corrected_shows_what_holds_now() {
    List<ConditionRow> now =
        List.of(
            row("exam", "exam", "66"), row("average", "exam", null), row("credits", "credit", "8"));
    assertThat(ConditionLine.corrected(PROPOSED, now)).isEqualTo(now);
  }

  @Test
  void credits_that_go_on_and_the_same_mark_written_otherwise_are_no_correction() {
    List<ConditionRow> now =
        List.of(
            row("exam", "exam", "65.00"),
            row("average", "exam", null),
            row("credits", "credit", "9"));
    assertThat(ConditionLine.corrected(PROPOSED, now)).isEmpty();
  }
}
