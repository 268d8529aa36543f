package lms.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long there is for an appeal. */
class AppealPolicyTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

  @AfterEach
  void as_nobody_said() {
    System.clearProperty("academy.appeal.days");
  }

  @Test
  void five_working_days_when_nobody_said_otherwise() {
    assertThat(AppealPolicy.standing().days()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "1, 1", "0, 1", "-2, 1"})
  void as_many_as_the_setting_says_but_never_less_than_one(String said, int days) {
    System.setProperty("academy.appeal.days", said);
    AppealPolicy policy = AppealPolicy.standing();
    assertThat(policy.days()).isEqualTo(days);
    assertThat(
            policy.lastDay(
                TUESDAY,
                (from, count) -> Stream.iterate(from, d -> d.plusDays(1)).limit(count).toList()))
        .isEqualTo(TUESDAY.plusDays(days));
  }
}
