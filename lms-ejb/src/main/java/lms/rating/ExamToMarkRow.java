package lms.rating;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import lms.platform.Both;

/**
 * An exam with answers that people have to mark.
 *
 * @param ungiven how many marks nobody has been asked for
 * @param given how many are asked for and not there
 * @param decided how many answers have their mark
 * @param due the earliest day on which one is due; null when none is
 * @param overdue is one overdue?
 */
public record ExamToMarkRow(
    String hall,
    Both title,
    Instant since,
    int answers,
    int ungiven,
    int given,
    int decided,
    LocalDate due,
    boolean overdue)
    implements Serializable {}
