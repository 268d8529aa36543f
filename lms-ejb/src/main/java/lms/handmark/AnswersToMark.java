package lms.handmark;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lms.platform.Both;

/**
 * A paper that people mark was handed in, or something about it is other than it was.
 *
 * @param hall the exam: all papers of one exam of one cohort have the same
 * @param answers those that are to be marked
 * @param standing prints of all answers that people mark, as they stand now, by item; what was
 *     written before is not to be marked any more
 */
public record AnswersToMark(
    UUID sittingId,
    UUID paperId,
    long personId,
    long cohortId,
    String hall,
    Both title,
    MarkingRule rule,
    List<Asked> answers,
    Map<Integer, String> standing,
    Instant at) {

  /**
   * One of them.
   *
   * @param item from 0, in the order of the paper
   * @param print of the answer, as {@link HandMark#print}
   */
  public record Asked(int item, String question, int version, String print) {}
}
