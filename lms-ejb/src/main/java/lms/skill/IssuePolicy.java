package lms.skill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lms.skill.ConditionRow.Kind;

/**
 * Does this person have what a level asks for? Every condition has to hold; none makes up for
 * another.
 */
record IssuePolicy(SkillCard.Demand demand) {
  /**
   * All that the rule gives this person now, what stands first being the condition of what follows.
   * A level that was ever given is not given again: after it ended, people decide.
   */
  static List<DueLevel> due(
      List<SkillCard> skills, Evidence evidence, Set<SkillCard.SkillDemand> had) {
    List<DueLevel> due = new ArrayList<>();
    Map<String, Integer> held = new HashMap<>(evidence.held());
    boolean more = true;
    while (more) {
      more = false;
      for (SkillCard skill : skills)
        for (SkillCard.Level level : skill.levels()) {
          if (had.contains(new SkillCard.SkillDemand(skill.id(), level.level()))) continue;
          DueLevel one = new DueLevel(skill, level);
          if (due.contains(one)) continue;
          if (!new IssuePolicy(level.demand()).holds(evidence.holding(held))) continue;
          due.add(one);
          held.merge(skill.id(), level.level(), Math::max);
          more = true;
        }
    }
    return due;
  }

  boolean holds(Evidence evidence) {
    return judge(evidence).stream().allMatch(ConditionRow::holds);
  }

  List<ConditionRow> judge(Evidence e) {
    List<ConditionRow> all = new ArrayList<>();
    if (demand.stage() != null) all.add(stage(e));
    if (demand.exam() != null) all.add(exam(e));
    for (SkillCard.CallDemand call : demand.calls()) all.add(call(call, e));
    if (demand.required().signum() > 0)
      all.add(credits(Kind.REQUIRED_CREDITS, demand.required(), e.credits().required()));
    if (demand.elective().signum() > 0)
      all.add(credits(Kind.ELECTIVE_CREDITS, demand.elective(), e.credits().elective()));
    for (SkillCard.SkillDemand skill : demand.skills()) all.add(skill(skill, e));
    return all;
  }

  private ConditionRow stage(Evidence e) {
    boolean passed = e.stages().contains(demand.stage());
    return row(
        Kind.STAGE, demand.stage(), e, BigDecimal.ONE, passed ? BigDecimal.ONE : BigDecimal.ZERO);
  }

  private ConditionRow exam(Evidence e) {
    return row(
        Kind.EXAM,
        demand.stage(),
        e,
        BigDecimal.valueOf(demand.exam()),
        e.marks().get(demand.stage()));
  }

  private static ConditionRow call(SkillCard.CallDemand call, Evidence e) {
    int passes = e.passes(call.scenario(), call.fatal());
    return row(
        Kind.CALLS,
        call.scenario(),
        e,
        BigDecimal.valueOf(call.passes()),
        BigDecimal.valueOf(passes));
  }

  private static ConditionRow skill(SkillCard.SkillDemand skill, Evidence e) {
    int level = e.held().getOrDefault(skill.skill(), 0);
    return row(
        Kind.SKILL, skill.skill(), e, BigDecimal.valueOf(skill.level()), BigDecimal.valueOf(level));
  }

  private static ConditionRow credits(Kind kind, BigDecimal needed, BigDecimal has) {
    return new ConditionRow(kind, "", null, needed, has, has.compareTo(needed) >= 0);
  }

  private static ConditionRow row(
      Kind kind, String ref, Evidence e, BigDecimal needed, BigDecimal has) {
    return new ConditionRow(
        kind, ref, e.title(ref), needed, has, has != null && has.compareTo(needed) >= 0);
  }
}
