package lms.consequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lms.certification.CertificateRow;
import lms.certification.CertificateState;
import lms.consequence.GroundPolicy.Held;
import lms.org.Named;
import lms.platform.Both;
import lms.skill.Piece;
import lms.skill.SkillCard;
import org.junit.jupiter.api.Test;

class GroundPolicyTest {
  private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
  private static final Both TITLE = new Both("甲", "A");

  @Test
  void what_asks_for_a_passed_stage_needs_one_of_its_exams_passed() {
    Held held = held(1, "s", stage("a", null));
    assertThat(lacking(List.of(exam("84", false)), held)).containsExactly(1L);
    assertThat(lacking(List.of(exam("84", false), exam("85", true)), held)).isEmpty();
  }

  @Test
  void what_asks_for_a_mark_needs_the_best_of_them_to_reach_it() {
    Held held = held(1, "s", stage("a", 90));
    assertThat(lacking(List.of(exam("89.99", true)), held)).containsExactly(1L);
    assertThat(lacking(List.of(exam("89.99", true), exam("90", true)), held)).isEmpty();
  }

  @Test
  void what_asks_for_another_stage_or_none_is_not_touched() {
    assertThat(lacking(List.of(exam("0", false)), held(1, "s", stage("b", 90)))).isEmpty();
    assertThat(lacking(List.of(exam("0", false)), held(1, "s", stage(null, null)))).isEmpty();
  }

  @Test
  void of_a_stage_without_known_exams_nothing_is_said() {
    assertThat(lacking(List.of(), held(1, "s", stage("a", null)))).isEmpty();
  }

  @Test
  void what_asks_for_a_certificate_that_lacks_its_ground_lacks_it_too() {
    Held first = held(1, "s", stage("a", null));
    Held second = held(2, "t", asking("s"));
    Held third = held(3, "u", asking("t"));
    assertThat(lacking(List.of(exam("84", false)), first, third, second))
        .containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void what_asks_for_a_certificate_that_another_one_gives_as_well_stands() {
    Held first = held(1, "s", stage("a", null));
    Held other = held(4, "s", stage("b", null));
    assertThat(lacking(List.of(exam("84", false)), first, other, held(2, "t", asking("s"))))
        .containsExactly(1L);
  }

  private static java.util.Set<Long> lacking(List<Piece> exams, Held... held) {
    return new GroundPolicy("a", exams).lacking(List.of(held));
  }

  private static Piece exam(String mark, boolean passed) {
    return new Piece(
        7, Piece.Kind.EXAM, "a", "p" + mark, new BigDecimal(mark), passed, false, NOON);
  }

  private static SkillCard.Demand stage(String stage, Integer exam) {
    return new SkillCard.Demand(
        "small", stage, exam, List.of(), BigDecimal.ZERO, BigDecimal.ZERO, List.of());
  }

  private static SkillCard.Demand asking(String skill) {
    return new SkillCard.Demand(
        null,
        null,
        null,
        List.of(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        List.of(new SkillCard.SkillDemand(skill, 1)));
  }

  private static Held held(long id, String skill, SkillCard.Demand demand) {
    LocalDate day = LocalDate.of(2026, 11, 26);
    return new Held(
        new CertificateRow(
            id,
            "N" + id,
            7,
            "H7",
            "Lin",
            null,
            skill,
            1,
            TITLE,
            null,
            Named.HARBOUR,
            day,
            day.plusYears(1),
            CertificateState.VALID),
        new SkillCard.Level(1, TITLE, 12, null, demand));
  }
}
