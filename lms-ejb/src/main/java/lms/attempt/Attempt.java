package lms.attempt;

import java.time.Instant;

/**
 * An earlier attempt at the same exam of a stage.
 *
 * @param began null when it was not sat
 * @param wouldEnd when its time was over, with what was added to it, also when it was handed in
 *     before; the end of the window when it was not sat
 * @param failed when it was settled, if it is failed; null if it is not
 */
public record Attempt(Instant began, Instant wouldEnd, boolean passed, Instant failed) {
  /** The exam of a stage with its resits. */
  public static String series(long cohortId, String stageId) {
    return "C" + cohortId + ":" + stageId;
  }
}
