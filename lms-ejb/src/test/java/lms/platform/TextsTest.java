package lms.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TextsTest {
  static final Texts EN = Texts.in(Language.EN);

  @Test
  void one_is_one_and_everything_else_is_many_however_the_figure_comes() {
    assertThat(EN.of("exam.take.minutes", 0)).isEqualTo("0 minutes");
    assertThat(EN.of("exam.take.minutes", 1L)).isEqualTo("1 minute");
    assertThat(EN.of("exam.take.minutes", "1")).isEqualTo("1 minute");
    assertThat(EN.of("exam.take.minutes", "2.50")).isEqualTo("2.50 minutes");
    assertThat(EN.of("exam.take.minutes", new BigDecimal("0.5"))).isEqualTo("0.5 minutes");
    assertThat(EN.of("exam.take.minutes", "—")).isEqualTo("— minutes");
  }

  @Test
  void a_script_is_handed_the_choice_itself() {
    assertThat(EN.of("exam.take.minutes")).contains("{0,choice,0#");
  }
}
