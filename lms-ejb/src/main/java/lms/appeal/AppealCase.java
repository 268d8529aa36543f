package lms.appeal;

import java.io.Serializable;
import java.util.List;
import lms.correction.Correction;

/**
 * An appeal as reviewers see it.
 *
 * @param inForce the corrections in force of its question, one of which may meet it already; none
 *     when the appeal is over
 */
public record AppealCase(AppealRow row, List<Correction> inForce) implements Serializable {}
