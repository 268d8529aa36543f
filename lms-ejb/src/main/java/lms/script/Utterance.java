package lms.script;

import java.util.List;
import lms.platform.Both;

/**
 * A line of the transcript: something said, or something that happened.
 *
 * @param second since the call began
 * @param words what was said, or the name of the thing; null where the kind says it all
 * @param about the names of the facts asked for, or the answers
 * @param seconds how long it took or lasted; 0 where that is no matter
 */
public record Utterance(long second, Kind kind, Both words, List<Both> about, long seconds) {
  /** Who speaks, or what happened; the page has a sentence for each. */
  public enum Kind {
    CUSTOMER,
    AGENT,
    ASKED,
    JUDGED_PASS,
    JUDGED_FAIL,
    OPENED,
    PRESSED,
    READ,
    HELD,
    RETRIEVED,
    HOLD_TOO_LONG,
    TRANSFERRED_WARM,
    TRANSFERRED_COLD,
    SILENCE,
    CUSTOMER_LEFT,
    AGENT_LEFT,
    WROTE_UP,
    NOT_WRITTEN_UP
  }
}
