package lms.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lms.credit.Balance;
import lms.platform.Both;
import lms.skill.Evidence.CallMark;
import lms.skill.SkillCard.CallDemand;
import lms.skill.SkillCard.Demand;
import lms.skill.SkillCard.Level;
import lms.skill.SkillCard.SkillDemand;
import org.junit.jupiter.api.Test;

class IssuePolicyTest {
  static final CallMark PASS = new CallMark(true, false);
  static final CallMark FAIL = new CallMark(false, false);
  static final CallMark FATAL = new CallMark(false, true);

  static final SkillCard SECURITY =
      skill("information-security", demand(8, 2, List.of(new CallDemand("lost-card", 1, 0))));
  static final SkillCard CARD =
      skill(
          "card-service",
          new Demand(
              "card-inbound",
              "business",
              85,
              List.of(),
              new BigDecimal(14),
              new BigDecimal(2),
              List.of(new SkillDemand("information-security", 1))));

  @Test
  void all_conditions_together_give_both_levels_in_one_go() {
    assertThat(ids(IssuePolicy.due(List.of(CARD, SECURITY), newcomer(14, 88, PASS), Set.of())))
        .containsExactly("information-security", "card-service");
  }

  @Test
  void one_credit_short_gives_only_what_does_not_ask_for_it() {
    assertThat(ids(IssuePolicy.due(List.of(SECURITY, CARD), newcomer(13, 88, PASS), Set.of())))
        .containsExactly("information-security");
  }

  @Test
  void conditions_do_not_make_up_for_each_other() {
    assertThat(ids(IssuePolicy.due(List.of(SECURITY, CARD), newcomer(99, 84, PASS), Set.of())))
        .containsExactly("information-security");
  }

  @Test
  void a_prerequisite_that_is_missing_holds_back_what_follows() {
    assertThat(IssuePolicy.due(List.of(SECURITY, CARD), newcomer(14, 88, FAIL), Set.of()))
        .isEmpty();
  }

  @Test
  void a_level_ever_given_is_never_given_again_by_rule() {
    Set<SkillDemand> had = Set.of(new SkillDemand("information-security", 1));
    assertThat(IssuePolicy.due(List.of(SECURITY), newcomer(14, 88, PASS), had)).isEmpty();
  }

  @Test
  void a_fatal_error_undoes_the_passes_before_it_and_can_be_made_good() {
    assertThat(newcomer(0, 0, FATAL, PASS, PASS).passes("lost-card", 0)).isZero();
    assertThat(newcomer(0, 0, PASS, FATAL, PASS).passes("lost-card", 0)).isEqualTo(1);
    assertThat(newcomer(0, 0, PASS, FATAL, PASS).passes("lost-card", 1)).isEqualTo(2);
  }

  @Test
  void what_nobody_asks_for_is_no_condition() {
    assertThat(new IssuePolicy(demand(0, 0, List.of())).judge(newcomer(6, 88, PASS))).isEmpty();
    assertThat(new IssuePolicy(demand(0, 2, List.of())).judge(newcomer(6, 88, PASS)))
        .extracting(ConditionRow::kind)
        .containsExactly(ConditionRow.Kind.ELECTIVE_CREDITS);
  }

  @Test
  void what_is_missing_is_told_with_figures() {
    ConditionRow credits =
        new IssuePolicy(CARD.levels().get(0).demand())
            .judge(newcomer(6, 88, PASS)).stream()
                .filter(c -> c.kind() == ConditionRow.Kind.REQUIRED_CREDITS)
                .findFirst()
                .orElseThrow();
    assertThat(credits.holds()).isFalse();
    assertThat(credits.needed()).isEqualByComparingTo("14");
    assertThat(credits.has()).isEqualByComparingTo("6");
  }

  private static List<String> ids(List<DueLevel> due) {
    return due.stream().map(d -> d.skill().id()).toList();
  }

  private static Evidence newcomer(int credits, int mark, CallMark... newestFirst) {
    return new Evidence(
        Set.of("business"),
        Map.of("business", new BigDecimal(mark)),
        Map.of("lost-card", List.of(newestFirst)),
        new Balance(new BigDecimal(credits), new BigDecimal(2)),
        Map.of(),
        Map.of());
  }

  static SkillCard skill(String id, Demand demand) {
    Both title = new Both(id, id);
    return new SkillCard(id, title, title, List.of(new Level(1, title, 12, null, demand)));
  }

  static Demand demand(int required, int elective, List<CallDemand> calls) {
    return new Demand(
        null, null, null, calls, new BigDecimal(required), new BigDecimal(elective), List.of());
  }
}
