package lms.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import lms.audit.Audit;
import lms.exam.ExamRecordService;
import lms.exam.MarkRow;
import lms.exam.PaperService;
import lms.people.PersonLeft;
import lms.platform.Actor;
import lms.programme.CohortDesk;
import lms.programme.EnrolmentRow;
import lms.programme.EnrolmentState;
import lms.security.Acting;

/**
 * Who leaves the bank leaves the training: no new papers, those not begun are withdrawn, and a
 * proposal to end the training, or a doubt about its end, needs no answer any more.
 */
@ApplicationScoped
class EndTraining {
  private static final String REASON = "left";

  @Inject CohortDesk cohorts;
  @Inject Verdicts verdicts;
  @Inject ExamRecordService exams;
  @Inject PaperService papers;
  @Inject Audit audit;
  @Inject Clock clock;

  void on(@Observes PersonLeft gone) {
    // first, for whoever takes one back locks it first: then they are trained, and leave below
    verdicts.lockConfirmed(gone.personId()).stream()
        .filter(e -> e.state() == Elimination.State.IN_DOUBT)
        .forEach(this::clear);
    cohorts
        .trainedIn(gone.personId())
        .ifPresent(
            cohort ->
                Acting.asSystem(
                    () -> {
                      end(cohort, gone.personId(), clock.instant());
                      return null;
                    }));
  }

  private void end(long cohortId, long personId, Instant now) {
    // papers before the enrolment, as where an exam ends
    for (MarkRow paper : exams.marks(Set.of(personId), cohortId))
      if (!paper.isSettled() && paper.sittingId() == null) papers.withdraw(paper.paperId(), REASON);
    // and a proposal before it too, as where somebody gives a voice
    verdicts.lockOpen(cohortId, personId).ifPresent(e -> lapse(e, now));
    EnrolmentRow before = cohorts.lock(cohortId, personId);
    if (!before.state().running()) return; // somebody's voice ended it while this waited
    // made while this waited for the place; nobody has seen it yet
    if (before.state() == EnrolmentState.PROPOSED)
      verdicts.lockOpen(cohortId, personId).ifPresent(e -> lapse(e, now));
    EnrolmentRow after = cohorts.become(before, EnrolmentState.LEFT, now);
    audit.record(Actor.SYSTEM, "leave", "enrolment", personId, before, after, null);
  }

  /** It stands: there is nobody whom it could bring back. */
  private void clear(Elimination doubted) {
    Elimination.State before = doubted.state();
    doubted.clear();
    audit.record(
        Actor.SYSTEM, "clear", "elimination", doubted.id(), before, doubted.state(), REASON);
  }

  private void lapse(Elimination open, Instant now) {
    Elimination.State before = open.state();
    open.lapse(now);
    audit.record(Actor.SYSTEM, "lapse", "elimination", open.id(), before, open.state(), REASON);
  }
}
