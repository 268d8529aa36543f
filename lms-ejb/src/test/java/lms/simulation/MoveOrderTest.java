package lms.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lms.script.Move;
import lms.script.MoveNotPossible;
import org.junit.jupiter.api.Test;

class MoveOrderTest {
  @Test
  void a_page_says_what_the_agent_does_and_nothing_else() {
    assertThat(order("hang-up").move().kind()).isEqualTo(Move.Kind.HANG_UP);
    assertThatThrownBy(() -> order("wait").move()).isInstanceOf(MoveNotPossible.class);
    assertThatThrownBy(() -> order("dance").move()).isInstanceOf(MoveNotPossible.class);
  }

  private static MoveOrder order(String kind) {
    return new MoveOrder(1, kind, null, null, null, null);
  }
}
