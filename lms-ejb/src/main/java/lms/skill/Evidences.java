package lms.skill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import lms.credit.CreditService;
import lms.platform.Both;
import lms.programme.CohortService;
import lms.security.Acting;
import lms.simulation.CallRecordService;
import lms.simulation.ScenarioRow;

/** Puts together what a person has to show. */
@ApplicationScoped
class Evidences {
  @Inject Shown shown;
  @Inject Skills skills;
  @Inject CreditService credit;
  @Inject CallRecordService calls;
  @Inject CohortService cohorts;

  Evidence of(long personId, Map<String, Integer> held) {
    Map<String, Both> titles = new HashMap<>();
    for (SkillCard skill : skills.active()) titles.put(skill.id(), skill.title());
    titles.putAll(Acting.asSystem(cohorts::stageTitles));
    for (ScenarioRow scenario : Acting.asSystem(calls::scenarios))
      titles.put(scenario.id(), scenario.title());
    return new Evidence(
        shown.stages(personId),
        shown.marks(personId),
        shown.calls(personId),
        Acting.asSystem(() -> credit.balance(personId)),
        held,
        titles);
  }
}
