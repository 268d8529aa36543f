package lms.exam;

import java.io.Serializable;
import java.time.Instant;
import lms.entry.Rules;
import lms.platform.Both;

/**
 * An exam hall: all papers of one occasion, which is one exam of one cohort. Counts only people
 * within the reach of whoever looks.
 *
 * @param key what names it for good
 * @param cohortId 0 when it belongs to no cohort
 * @param begun how many have begun
 * @param done how many have handed in, or missed it
 * @param missed how many of them have not begun it until it was over
 * @param excused for how many of those it does not count
 * @param rules who may begin it, when and how
 */
public record HallRow(
    String key,
    Both title,
    ExamKind kind,
    long cohortId,
    String stageId,
    Instant opens,
    Instant closes,
    int people,
    int begun,
    int done,
    int missed,
    int excused,
    Rules rules)
    implements Serializable {}
