package lms.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import lms.security.Right;
import org.junit.jupiter.api.Test;

class TokenPolicyTest {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final Set<String> OWN = Set.of(Right.SEE_PEOPLE, Right.MAKE_TOKEN);

  @Test
  void it_may_hold_rights_of_its_owner() {
    assertThatCode(() -> require(Right.SEE_PEOPLE, TODAY.plusDays(90))).doesNotThrowAnyException();
  }

  @Test
  void it_may_not_hold_other_rights() {
    assertThatThrownBy(() -> require(Right.SEE_AUDIT, TODAY))
        .isInstanceOf(TokenRightNotYours.class);
  }

  @Test
  void it_may_never_make_tokens() {
    assertThatThrownBy(() -> require(Right.MAKE_TOKEN, TODAY))
        .isInstanceOf(TokenRightNotYours.class);
    assertThat(TokenPolicy.offered(OWN)).containsOnly(Right.SEE_PEOPLE);
  }

  @Test
  void it_lasts_from_today_to_a_year() {
    assertThatThrownBy(() -> require(Right.SEE_PEOPLE, TODAY.minusDays(1)))
        .isInstanceOf(TokenPeriodWrong.class);
    assertThatThrownBy(() -> require(Right.SEE_PEOPLE, TODAY.plusDays(366)))
        .isInstanceOf(TokenPeriodWrong.class);
    assertThatCode(() -> require(Right.SEE_PEOPLE, TODAY)).doesNotThrowAnyException();
    assertThatCode(() -> require(Right.SEE_PEOPLE, TODAY.plusDays(365))).doesNotThrowAnyException();
  }

  private static void require(String right, LocalDate lastDay) {
    TokenPolicy.require(new TokenOrder("HR system", Set.of(right), lastDay), OWN, TODAY);
  }
}
