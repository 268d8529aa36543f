package lms.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageTest {
  @Test
  void a_slip_of_the_pen_is_a_real_academy() {
    assertThat(Stage.of("sampel")).isEqualTo(Stage.REAL);
    assertThat(Stage.of("")).isEqualTo(Stage.REAL);
  }

  @Test
  void the_clock_of_a_real_academy_never_moves() {
    assertThat(Stage.REAL.hasMovableClock()).isFalse();
    assertThat(Stage.BENCH.hasMovableClock()).isTrue();
    assertThat(Stage.BENCH.isSample()).isFalse();
  }
}
