package lms.gate;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lms.appeal.AppealService;
import lms.audit.Audit;
import lms.exam.ExamRecordService;
import lms.exam.MarkRow;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.plan.Plan;
import lms.platform.NotFound;
import lms.programme.AlreadyInTraining;
import lms.programme.CohortDesk;
import lms.programme.CohortPlan;
import lms.programme.EnrolmentRow;
import lms.programme.EnrolmentState;
import lms.programme.NotTrainees;
import lms.programme.ResitPlanner;
import lms.regrade.ChangedMarkService;
import lms.security.Acting;
import lms.security.Me;
import lms.security.Right;

/** Where proposed eliminations are decided: by two different people, each with a reason. */
@Stateless
@DenyAll
public class EliminationService {
  @Inject Verdicts verdicts;
  @Inject Gatekeeper gatekeeper;
  @Inject Unjudged unjudged;
  @Inject CohortDesk cohorts;
  @Inject PeopleService people;
  @Inject ResitPlanner resits;
  @Inject AppealService appeals;
  @Inject ExamRecordService exams;
  @Inject ChangedMarkService marks;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** Open ones first. */
  @RolesAllowed({Right.CONFIRM_ELIMINATION, Right.SEE_COHORT})
  public List<EliminationRow> list() {
    List<Elimination> seen = verdicts.eliminations(me.reach());
    Map<Long, List<VoteRow>> votes = verdicts.votes(seen.stream().map(Elimination::id).toList());
    return seen.stream().map(e -> e.row(votes.getOrDefault(e.id(), List.of()))).toList();
  }

  /**
   * What the gate says now of somebody whose training is proposed to end: a mark may have been
   * corrected since, and the ground be there all the same.
   */
  @RolesAllowed({Right.CONFIRM_ELIMINATION, Right.SEE_COHORT})
  public List<ConditionRow> now(long eliminationId) {
    Elimination elimination = verdicts.require(eliminationId);
    me.requireReach(elimination.personId());
    EnrolmentRow enrolment =
        cohorts.enrolments(elimination.cohortId()).stream()
            .filter(e -> e.personId() == elimination.personId())
            .findFirst()
            .orElseThrow(() -> new NotFound("enrolment", elimination.personId()));
    return gatekeeper.conditions(enrolment, cohorts.require(elimination.cohortId()));
  }

  /** Within my reach: open proposals and eliminations in doubt that have no voice of mine yet. */
  @RolesAllowed(Right.CONFIRM_ELIMINATION)
  public long waiting() {
    return verdicts.waitingFor(me.id(), me.reach());
  }

  /**
   * Gives my voice. The second different voice that agrees ends the training; one that disagrees
   * gives one more resit. Before one that agrees the gate is asked again: when the exams hold by
   * now the proposal is over, and the voice is not wanted.
   *
   * @return whether my voice was taken
   * @throws VotedAlready I have given my voice before
   * @throws EliminationDecided it is no longer open
   * @throws OwnElimination it is about me
   * @throws lms.appeal.AppealPending while an appeal of the person waits, nobody agrees
   * @throws lms.handmark.StillToMark nor while people mark any of the person's answers
   * @throws LateAnswerWaits nor while it is not decided whether late ones count
   * @throws RegradeNotDone nor before a correction in force has reached the person's marks
   */
  @RolesAllowed(Right.CONFIRM_ELIMINATION)
  public boolean decide(
      long eliminationId, boolean agrees, @NotBlank @Size(max = 500) String reason) {
    Instant now = clock.instant();
    Elimination elimination = verdicts.lock(eliminationId);
    me.requireReach(elimination.personId());
    List<VoteRow> earlier = verdicts.votes(eliminationId);
    elimination.requireVoice(earlier, me.id());
    if (agrees) {
      requireNothingOpen(elimination);
      if (gatekeeper.withdrawProposal(elimination.cohortId(), elimination.personId(), now))
        return false;
    }
    Elimination.State before = elimination.state();
    Elimination.State after = elimination.decide(earlier, me.id(), agrees, now);
    verdicts.vote(eliminationId, new VoteRow(me.id(), me.actor().name(), now, agrees, reason));
    audit.record(
        me.actor(),
        agrees ? "confirm" : "reject",
        "elimination",
        eliminationId,
        before,
        after,
        reason);
    EnrolmentRow enrolment = cohorts.lock(elimination.cohortId(), elimination.personId());
    if (after == Elimination.State.CONFIRMED)
      cohorts.become(enrolment, EnrolmentState.ELIMINATED, now);
    if (after == Elimination.State.REJECTED) oneMore(enrolment, now);
    return true;
  }

  /**
   * Decides about one that was confirmed on marks which have risen since: the training goes on, or
   * the elimination stands.
   *
   * @throws EliminationDecided it is not in doubt, or not any more
   * @throws OwnElimination it is about me
   * @throws AgreedBefore I had a voice in it
   * @throws NotTrainees they have left the bank
   * @throws AlreadyInTraining they are trained in another cohort by now
   */
  @RolesAllowed(Right.CONFIRM_ELIMINATION)
  public void review(
      long eliminationId, boolean reverse, @NotBlank @Size(max = 500) String reason) {
    Instant now = clock.instant();
    Elimination elimination = verdicts.lock(eliminationId);
    me.requireReach(elimination.personId());
    Elimination.State before = elimination.state();
    Elimination.State after =
        elimination.review(verdicts.votes(eliminationId), reverse, reason, me.actor(), now);
    audit.record(
        me.actor(),
        reverse ? "bring-back" : "keep",
        "elimination",
        eliminationId,
        before,
        after,
        reason);
    if (reverse) bringBack(elimination, now);
  }

  /** Where they stood; what the stage still lacks, and whether it is passed, the gate says next. */
  private void bringBack(Elimination elimination, Instant now) {
    long person = elimination.personId();
    EnrolmentRow enrolment = cohorts.lock(elimination.cohortId(), person);
    PersonRow known = people.named(List.of(person)).get(person);
    if (known.goneOn(LocalDate.now(clock))) throw new NotTrainees(known.number());
    if (cohorts.trainedIn(person).isPresent()) throw new AlreadyInTraining(known.number());
    if (gatekeeper.examsHold(enrolment, cohorts.require(enrolment.cohortId())))
      cohorts.become(enrolment, EnrolmentState.ACTIVE, now);
    else oneMore(enrolment, now); // what was to be sat again may have gone by without them
    unjudged.judgeLater(person, now);
  }

  /**
   * Asked before somebody is offered to agree.
   *
   * @throws lms.platform.Refusal what is open still, as when somebody agrees
   */
  @RolesAllowed(Right.CONFIRM_ELIMINATION)
  public void requireDecidable(long eliminationId) {
    Elimination elimination = verdicts.require(eliminationId);
    me.requireReach(elimination.personId());
    requireNothingOpen(elimination);
  }

  private void requireNothingOpen(Elimination elimination) {
    Acting.asSystem(
        () -> {
          appeals.requireNonePending(elimination.personId());
          exams.requireNoneLookedAt(elimination.personId());
          if (exams.lateAnswersWait(elimination.personId())) throw new LateAnswerWaits();
          if (marks.underWay(sittings(elimination))) throw new RegradeNotDone();
          return null;
        });
  }

  private List<UUID> sittings(Elimination elimination) {
    return exams.marks(Set.of(elimination.personId()), elimination.cohortId()).stream()
        .map(MarkRow::sittingId)
        .filter(Objects::nonNull)
        .toList();
  }

  private void oneMore(EnrolmentRow enrolment, Instant now) {
    cohorts.become(enrolment, EnrolmentState.RESIT, now);
    CohortPlan cohort = cohorts.require(enrolment.cohortId());
    Plan plan = cohort.plan();
    Acting.asSystem(() -> resits.plan(enrolment, cohort, plan, now, now));
  }
}
