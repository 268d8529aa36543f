package lms.regrade;

import java.io.Serializable;
import java.util.List;
import lms.correction.Corrected;
import lms.question.QuestionCard;

/**
 * A regrade with what it does.
 *
 * @param counts in numbers, beyond my reach too
 * @param asked the question as it was asked
 * @param corrected the question as it counts, or would count, under it
 * @param lines the ones within my reach, what changes a pass first; at most so many as a page holds
 * @param outside how many people beyond my reach it touches, or may touch
 * @param toDecide it is none that I ordered, of a question of mine, or of a paper of mine
 * @param undoable it is the one to take back: in force, and nothing has taken it back
 */
public record RegradeCard(
    RegradeRow row,
    RegradeCounts counts,
    QuestionCard asked,
    Corrected corrected,
    List<ChangedMarkRow> lines,
    long outside,
    boolean toDecide,
    boolean undoable)
    implements Serializable {}
