package lms.skill;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lms.credit.Balance;

/**
 * What a person would have shown if some marks were others.
 *
 * @param marks best mark of the exam of a stage, by stage; stages that are not named stay
 * @param stages stages that would be passed as well
 * @param credits what those would bring
 */
public record Trial(Map<String, BigDecimal> marks, Set<String> stages, Balance credits) {
  Evidence on(Evidence now) {
    Map<String, BigDecimal> best = new HashMap<>(now.marks());
    best.putAll(marks);
    Set<String> passed = new HashSet<>(now.stages());
    passed.addAll(stages);
    Balance sum =
        new Balance(
            now.credits().required().add(credits.required()),
            now.credits().elective().add(credits.elective()));
    return new Evidence(passed, best, now.calls(), sum, now.held(), now.titles());
  }
}
