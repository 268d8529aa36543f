package lms.appeal;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import lms.correction.Change;
import lms.correction.Correction;

/**
 * An appeal as reviewers see it.
 *
 * @param inForce the corrections in force of its question, one of which may meet it already; none
 *     when the appeal is over
 * @param reviewed when the answer was looked at once more since; null when it was not, or the
 *     appeal is over
 * @param offered corrections that may be ordered with the decision; none when it is decided, or I
 *     may order none
 * @param seen the place of the newest correction of its question, for whoever orders another one; 0
 *     when the appeal is over
 * @param takenBack what has taken back since what met it; null while that holds
 */
public record AppealCase(
    AppealRow row,
    List<Correction> inForce,
    Instant reviewed,
    List<Change> offered,
    long seen,
    Correction takenBack)
    implements Serializable {}
