package lms.regrade;

import java.io.Serializable;
import java.util.List;
import lms.correction.Corrected;
import lms.correction.Correction;
import lms.question.QuestionCard;

/**
 * A question of which somebody may order another marking.
 *
 * @param asked as it was asked
 * @param counts as it counts at present
 * @param inForce its corrections, the oldest first
 * @param newest the place of the newest of all it ever had; 0 for none
 * @param versions the numbers of its versions that may have been asked, the newest first
 */
public record RegradeQuestionCard(
    QuestionCard asked,
    Corrected counts,
    List<Correction> inForce,
    long newest,
    List<Integer> versions)
    implements Serializable {}
