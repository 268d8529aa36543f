package lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import lms.credit.CreditService;
import lms.platform.Both;

/** Puts together what a person has to show. */
@ApplicationScoped
class Evidences {
  @Inject Shown shown;
  @Inject Certificates certificates;
  @Inject Skills skills;
  @Inject CreditService credit;

  Evidence of(long personId) {
    Map<String, Both> titles = new HashMap<>();
    for (SkillCard skill : skills.active()) titles.put(skill.id(), skill.title());
    return new Evidence(
        shown.stages(personId),
        shown.marks(personId),
        shown.calls(personId),
        credit.balance(personId),
        certificates.held(personId),
        titles);
  }
}
