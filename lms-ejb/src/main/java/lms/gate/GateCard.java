package lms.gate;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lms.platform.Both;
import lms.programme.CohortRow;
import lms.programme.EnrolmentState;
import lms.programme.OccasionRow;
import lms.programme.TrainingDayRow;

/**
 * Where a trainee stands on the way to the next gate.
 *
 * @param day training day of the cohort today or last; 0 before the first
 * @param gateDay when the stage exam is, or what this person sits in its place
 * @param resitOpens when an exam of this person alone begins, a second chance or a repeat; null
 *     unless one is planned
 * @param heldUntil when marks are told that count here and are not told yet; null when all are
 * @param verdicts what gates have said so far, the oldest first
 * @param elimination null unless one was proposed
 * @param today what today teaches; null on a day without training
 * @param next the next training day after today; null after the last
 * @param occasions quizzes and exams of this person from seven days ago on
 */
public record GateCard(
    CohortRow cohort,
    String stageId,
    Both stageTitle,
    EnrolmentState state,
    int day,
    int days,
    LocalDate gateDay,
    Instant resitOpens,
    List<ConditionRow> conditions,
    Instant heldUntil,
    List<VerdictRow> verdicts,
    EliminationRow elimination,
    TrainingDayRow today,
    TrainingDayRow next,
    List<OccasionRow> occasions)
    implements Serializable {
  public long met() {
    return conditions.stream().filter(ConditionRow::met).count();
  }
}
