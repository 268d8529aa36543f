package lms.script;

import java.util.List;
import lms.script.Scenario.Domain;

/**
 * What a finished call is worth.
 *
 * @param score 0 to 100, one decimal; kept beside a fatal error for coaching
 * @param passed the mark is reached and nothing fatal happened
 * @param solved the needs that were met
 * @param open the needs that were not
 */
public record CallResult(
    double score,
    boolean passed,
    boolean fatal,
    Node.Outcome outcome,
    List<DomainMark> domains,
    List<Finding> findings,
    HandlingTime time,
    List<String> solved,
    List<String> open,
    int mood) {

  /**
   * @param weight of 100, after parts that did not apply have left
   */
  public record DomainMark(Domain domain, double points, double of, double weight) {
    public double percent() {
      return of == 0 ? 0 : 100 * points / of;
    }
  }

  /** How long it took beside an experienced colleague. Told, not marked. */
  public record HandlingTime(long seconds, int reference, Band band) {}

  /** Beside an experienced colleague's time; none for a call that ended before its matter did. */
  public enum Band {
    NONE,
    GREEN,
    AMBER,
    RED
  }
}
