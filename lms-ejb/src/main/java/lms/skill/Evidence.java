package lms.skill;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lms.credit.Balance;
import lms.platform.Both;

/**
 * What a person has to show.
 *
 * @param stages stages passed
 * @param marks best mark of the exam of a stage, by stage
 * @param calls finished calls by scenario, the newest first
 * @param held highest level of a valid certificate, by skill
 * @param titles what stages, scenarios and skills are called
 */
record Evidence(
    Set<String> stages,
    Map<String, BigDecimal> marks,
    Map<String, List<CallMark>> calls,
    Balance credits,
    Map<String, Integer> held,
    Map<String, Both> titles) {

  /** A finished call. */
  record CallMark(boolean passed, boolean fatal) {}

  /**
   * Passes that still count: the newest calls, back to where more fatal errors than allowed were
   * made. A fatal error therefore undoes what was shown before it, and can be made good.
   */
  int passes(String scenario, int fatalAllowed) {
    int passes = 0;
    int fatal = 0;
    for (CallMark call : calls.getOrDefault(scenario, List.of())) {
      if (call.fatal() && ++fatal > fatalAllowed) break;
      if (call.passed()) passes++;
    }
    return passes;
  }

  Both title(String ref) {
    return titles.getOrDefault(ref, new Both(ref, ref));
  }

  Evidence holding(Map<String, Integer> nowHeld) {
    return new Evidence(stages, marks, calls, credits, nowHeld, titles);
  }
}
