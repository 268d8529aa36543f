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
 * @param missed how many of them have missed it
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
    Rules rules)
    implements Serializable {}
