package lms.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import lms.career.NeedRow.Kind;
import lms.credit.Balance;
import lms.platform.Both;
import org.junit.jupiter.api.Test;

class PostPolicyTest {
  static final Both WORDS = new Both("字", "words");
  static final PostPolicy SPECIALIST =
      new PostPolicy(
          new TrackCard.Demand(
              List.of("consulting-1"),
              3,
              3,
              List.of(new TrackCard.SkillLevel("card-service", 1)),
              new BigDecimal(60),
              new BigDecimal(4),
              WORDS,
              WORDS),
          id -> new Both(id, id),
          id -> new Both(id, id));

  @Test
  void what_is_missing_is_told_exactly() {
    var needs = SPECIALIST.judge(bearer("consulting-1", 2, 0, "48"));
    assertThat(needs.stream().filter(n -> !n.judged() && !n.holds()).map(NeedRow::kind))
        .containsExactly(
            Kind.MONTHS, Kind.MONTHS_IN_GRADE, Kind.CERTIFICATE, Kind.REQUIRED_CREDITS);
  }

  @Test
  void a_higher_certificate_does_for_a_lower_one() {
    assertThat(SPECIALIST.judge(bearer("consulting-1", 9, 2, "60")))
        .allMatch(n -> n.judged() || n.holds());
  }

  @Test
  void months_in_a_grade_that_leads_elsewhere_do_not_count() {
    var inGrade =
        SPECIALIST.judge(bearer("support-1", 40, 2, "60")).stream()
            .filter(n -> n.kind() == Kind.MONTHS_IN_GRADE)
            .findFirst()
            .orElseThrow();
    assertThat(inGrade.has()).isEqualByComparingTo("0");
  }

  @Test
  void what_people_judge_is_never_said_to_hold() {
    assertThat(
            SPECIALIST.judge(bearer("consulting-1", 9, 2, "60")).stream().filter(NeedRow::judged))
        .hasSize(2)
        .noneMatch(NeedRow::holds);
  }

  private static PostPolicy.Bearer bearer(String grade, int months, int level, String required) {
    return new PostPolicy.Bearer(
        grade,
        months,
        months,
        Map.of("card-service", level),
        new Balance(new BigDecimal(required), new BigDecimal(4)));
  }
}
