package lms.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextsTest {
  static final Texts EN = Texts.in(Language.EN);

  @Test
  void one_is_one_and_everything_else_is_many_however_the_figure_comes() {
    assertThat(EN.of("platform.span.minutes", 0)).isEqualTo("0 minutes");
    assertThat(EN.of("platform.span.minutes", 1L)).isEqualTo("1 minute");
    assertThat(EN.of("platform.span.minutes", "1")).isEqualTo("1 minute");
    assertThat(EN.of("platform.span.minutes", "2.50")).isEqualTo("2.50 minutes");
    assertThat(EN.of("platform.span.minutes", new BigDecimal("0.5"))).isEqualTo("0.5 minutes");
    assertThat(EN.of("platform.span.minutes", "—")).isEqualTo("— minutes");
  }

  @Test
  void a_script_is_handed_the_choice_itself() {
    assertThat(EN.of("platform.span.minutes")).contains("{0,choice,0#");
  }

  @Test
  void a_span_is_told_to_the_second() {
    assertThat(Texts.in(Language.EN).span(Duration.ofMinutes(1))).isEqualTo("1 minute");
    assertThat(Texts.in(Language.EN).span(Duration.ofMinutes(90))).isEqualTo("90 minutes");
    assertThat(Texts.in(Language.EN).span(Duration.ofSeconds(450))).isEqualTo("7 min 30 s");
    assertThat(Texts.in(Language.ZH).span(Duration.ofSeconds(450))).isEqualTo("7 分 30 秒");
  }
}
