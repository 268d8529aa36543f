package lms.script;

import java.util.List;
import lms.platform.Both;
import lms.script.Effect.Fatal;
import lms.script.Scenario.Domain;

/**
 * What one rule made of the call.
 *
 * @param second when it was decided, since the call began
 * @param criterion the rule's name in the scenario; null with a fatal error
 * @param domain the part of the mark; null with a fatal error
 * @param fatal the fatal error; null with a criterion
 * @param rule the rule in words; null with a fatal error, whose words are the house's
 * @param words what was said or done then; null where nothing was
 * @param missing groups of phrases of which none was heard
 * @param article the section that proves the rule; may be null
 */
public record Finding(
    long second,
    Verdict verdict,
    String criterion,
    Domain domain,
    Fatal fatal,
    Both rule,
    Both words,
    List<List<String>> missing,
    String article,
    double points,
    int of) {

  public enum Verdict {
    FATAL,
    MISSED,
    HALF,
    EARNED,
    NOT_APPLICABLE
  }
}
