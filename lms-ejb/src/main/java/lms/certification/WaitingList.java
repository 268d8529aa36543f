package lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lms.credit.CreditsBooked;
import lms.exam.ExamKind;
import lms.exam.PaperClosed;
import lms.exam.PaperRemarked;
import lms.gate.StagePassed;
import lms.programme.CohortRow;
import lms.programme.CohortService;
import lms.security.Acting;
import lms.simulation.CallScored;
import lms.skill.Piece;
import lms.skill.SkillDesk;

/** Hears who got something new and tells the chores what is due. */
@ApplicationScoped
class WaitingList {
  @Inject Candidates candidates;
  @Inject SkillDesk skills;
  @Inject Certificates certificates;
  @Inject CohortService cohorts;
  @Inject Clock clock;

  void on(@Observes CreditsBooked e) {
    candidates.put(e.personId(), e.at(), Certificate.Cohort.NONE);
  }

  void on(@Observes PaperClosed e) {
    if (!e.sat() || (e.kind() != ExamKind.STAGE && e.kind() != ExamKind.RESIT)) return;
    show(
        new Piece(
            e.personId(),
            Piece.Kind.EXAM,
            e.stageId(),
            e.paperId().toString(),
            e.mark(),
            e.passed(),
            false,
            e.at()),
        e.shown());
  }

  /** A mark that was corrected takes the place of the one that was told before. */
  void on(@Observes PaperRemarked e) {
    if (e.kind() != ExamKind.STAGE && e.kind() != ExamKind.RESIT) return;
    skills.correct(e.personId(), Piece.Kind.EXAM, e.paperId().toString(), e.mark(), e.passed());
    candidates.put(e.personId(), e.at(), Certificate.Cohort.NONE);
  }

  /** What its taker may not see yet counts from when they may. */
  private void show(Piece piece, Instant from) {
    if (from.isAfter(piece.at())) skills.showLater(piece, from);
    else show(piece, Certificate.Cohort.NONE);
  }

  void on(@Observes CallScored e) {
    show(
        new Piece(
            e.personId(),
            Piece.Kind.CALL,
            e.scenarioId(),
            e.callId().toString(),
            e.score(),
            e.passed(),
            e.fatal(),
            e.at()),
        Certificate.Cohort.NONE);
  }

  void on(@Observes StagePassed e) {
    CohortRow cohort =
        Acting.asSystem(() -> cohorts.cohortsOf(List.of(e.personId()))).get(e.personId());
    show(
        new Piece(
            e.personId(),
            Piece.Kind.STAGE,
            e.stageId(),
            "cohort:" + e.cohortId(),
            null,
            true,
            false,
            e.at()),
        cohort == null
            ? Certificate.Cohort.NONE
            : new Certificate.Cohort(cohort.id(), cohort.code()));
  }

  private void show(Piece piece, Certificate.Cohort cohort) {
    skills.show(piece);
    candidates.put(piece.personId(), piece.at(), cohort);
  }

  @Transactional
  public List<Long> candidates() {
    skills
        .ripe(clock.instant())
        .forEach(r -> candidates.put(r.personId(), r.from(), Certificate.Cohort.NONE));
    return candidates.waiting();
  }

  @Transactional
  public List<Long> over() {
    return certificates.over(LocalDate.now(clock));
  }
}
