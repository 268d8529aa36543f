package lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lms.credit.CreditService;
import lms.platform.Both;

/** Asks the other rooms what a person has to show. */
@ApplicationScoped
class Evidences {
  @Inject Certificates certificates;
  @Inject Skills skills;
  @Inject CreditService credit;

  Evidence of(long personId) {
    Map<String, Both> titles = new HashMap<>();
    for (SkillCard skill : skills.active()) titles.put(skill.id(), skill.title());
    Set<String> stages = Set.of();
    Map<String, BigDecimal> marks = Map.of();
    Map<String, List<Evidence.CallMark>> calls = Map.of();
    return new Evidence(
        stages, marks, calls, credit.balance(personId), certificates.held(personId), titles);
  }
}
