package lms.handmark;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lms.platform.Both;

/**
 * A paper was handed in, and people have to mark some of it before it has a mark.
 *
 * @param hall the exam: all papers of one exam of one cohort have the same
 * @param answers those that are to be marked
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
    Instant at) {

  /**
   * One of them.
   *
   * @param item from 0, in the order of the paper
   * @param print of the answer, as {@link HandMark#print}
   */
  public record Asked(int item, String question, int version, String print) {}
}
