package lms.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import lms.correction.ChangeKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which regrades settle an upheld appeal by themselves. */
class SettlePolicyTest {
  private static final Instant UPHELD = Instant.parse("2026-12-03T05:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // kind, seconds after it was upheld, paper left behind, mark risen, settles
    "VOID,   1, false, false, true",
    "VOID,   0, false, true,  true",
    "VOID,  -1, false, true,  false",
    "VOID,   1, true,  true,  false",
    "KEY,    1, false, true,  true",
    "KEY,    1, false, false, false",
    "ACCEPT, 1, false, true,  true",
    "ACCEPT, 1, false, false, false",
    "WHOLE,  1, false, true,  true",
    "WHOLE,  1, false, false, false",
    "PARTS,  1, false, true,  true",
    "EACH,   1, false, false, false",
    "UNDO,   1, false, true,  false"
  })
  void settles(ChangeKind kind, int later, boolean leftBehind, boolean risen, boolean settles) {
    assertThat(new SettlePolicy(kind, UPHELD.plusSeconds(later), leftBehind, risen).settles(UPHELD))
        .isEqualTo(settles);
  }
}
