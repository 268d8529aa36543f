package lms.invigilation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lms.audit.Audit;
import lms.exam.ExamHallService;
import lms.exam.ExamRecordService;
import lms.security.Me;
import lms.security.Right;
import lms.sitting.Answer;
import lms.sitting.Author;
import lms.sitting.LateRow;
import lms.sitting.OwnSitting;
import lms.sitting.SittingLog;
import lms.sitting.SittingRow;

/** Answers that came after the end: who waits, and whether they count. */
@Stateless
@DenyAll
public class LateAnswerService {
  private static final int SHOWN = 300;

  @Inject SittingLog sittings;
  @Inject ExamRecordService exams;
  @Inject ExamHallService halls;
  @Inject Incidents incidents;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** Those within my reach that wait for a decision, the oldest first; never my own. */
  @RolesAllowed(Right.DECIDE_LATE_ANSWER)
  public List<LateCase> waiting() {
    return sittings.waiting(me.reach(), me.id(), SHOWN).stream().map(this::seen).toList();
  }

  /** How many wait for a decision that may be mine. */
  @RolesAllowed(Right.DECIDE_LATE_ANSWER)
  public long count() {
    return sittings.countWaiting(me.reach(), me.id());
  }

  /** Who decides knows the person, and others, or they, may mark the answer without. */
  private LateCase seen(LateRow row) {
    if (!exams.byHand(row.paperId(), row.item())) return new LateCase(row, null, null);
    LateRow unread =
        new LateRow(
            row.sittingId(),
            row.paperId(),
            row.personId(),
            row.number(),
            row.item(),
            null,
            null,
            row.typed(),
            row.deadline(),
            row.came());
    return new LateCase(unread, written(row.answer()), written(row.before()));
  }

  private static Integer written(Answer answer) {
    return answer == null ? null : answer.t().stream().mapToInt(String::length).sum();
  }

  /**
   * Decides about late answers of one sitting, about all alike and with one reason; each decision
   * is a step of its own. The sitting is marked again once, whatever is decided, so that the record
   * shows that somebody looked; the log of the hall tells it too.
   *
   * @param numbers of the answers that were looked at; what came meanwhile goes on waiting
   * @throws OwnSitting nobody decides for themselves
   * @throws lms.sitting.NotWaiting somebody has decided about one of them
   */
  @RolesAllowed(Right.DECIDE_LATE_ANSWER)
  public void decide(
      @NotNull UUID sittingId,
      @NotEmpty List<Integer> numbers,
      boolean letIn,
      @NotBlank @Size(max = 400) String reason) {
    SittingRow sitting = sittings.lock(sittingId);
    me.requireReach(sitting.personId());
    if (sitting.personId() == me.id()) throw new OwnSitting();
    for (int number : numbers) {
      sittings.decideLate(
          sittingId, number, letIn, Author.INVIGILATOR, me.id(), clock.instant(), reason);
      audit.record(
          me.actor(),
          letIn ? "let-in-late-answer" : "leave-out-late-answer",
          "sitting",
          sittingId,
          null,
          number,
          reason);
    }
    exams.markAgain(sittingId, reason);
    incidents.add(
        halls.hallOf(sittingId),
        clock.instant(),
        letIn ? IncidentKind.LATE_IN : IncidentKind.LATE_OUT,
        sitting.personId(),
        sittingId,
        String.valueOf(numbers.size()),
        reason,
        me.actor());
  }
}
