package lms.programme;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.audit.Audit;
import lms.credit.Balance;
import lms.credit.CreditOrder;
import lms.credit.CreditRuleService;
import lms.credit.CreditService;
import lms.exam.ExamKind;
import lms.exam.ExamRecordService;
import lms.exam.MarkRow;
import lms.exam.PaperClosed;
import lms.platform.Actor;
import lms.security.Acting;
import lms.simulation.CallMarkRow;
import lms.simulation.CallRecordService;
import lms.simulation.CallScored;

/**
 * Stands at every gate: hears of exams and calls, judges, lets through, gives the second chance,
 * proposes elimination. Acts as the academy, in the transaction of what it heard.
 */
@ApplicationScoped
class Gatekeeper {
  @Inject Cohorts cohorts;
  @Inject Verdicts verdicts;
  @Inject PlanDesk plans;
  @Inject ResitPlanner resits;
  @Inject ExamRecordService exams;
  @Inject CallRecordService calls;
  @Inject CreditService credits;
  @Inject CreditRuleService rules;
  @Inject Audit audit;
  @Inject Clock clock;
  @Inject Event<StagePassed> passed;
  @Inject Event<StageFailed> failed;
  @Inject Event<EliminationProposed> proposed;

  void onPaper(@Observes @Priority(200) PaperClosed paper) {
    if (paper.kind() == ExamKind.STAGE || paper.kind() == ExamKind.RESIT)
      judge(paper.cohortId(), paper.personId(), paper.at());
  }

  void onCall(@Observes CallScored call) {
    if (!call.passed()) return;
    Acting.asSystem(
        () -> {
          book(call.personId(), "call-passed", call.scenarioId(), call.at());
          return null;
        });
    cohorts
        .current(call.personId())
        .filter(e -> e.state().running())
        .ifPresent(e -> judge(e.cohortId(), e.personId(), call.at()));
  }

  /** Judges again, in a transaction of its own; for those who wait for credits or calls. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void judgeAgain(long cohortId, long personId, Instant now) {
    judge(cohortId, personId, now);
  }

  private void judge(long cohortId, long personId, Instant now) {
    Acting.asSystem(
        () -> {
          judgeAsSystem(cohorts.lock(cohortId, personId), now);
          return null;
        });
  }

  private void judgeAsSystem(Enrolment enrolment, Instant now) {
    if (enrolment.state() != EnrolmentState.ACTIVE && enrolment.state() != EnrolmentState.RESIT)
      return;
    Cohort cohort = cohorts.require(enrolment.cohortId());
    Plan plan = plans.of(cohort);
    GatePolicy gate = gate(enrolment, cohort, plan);
    if (!gate.examSettled()) return;
    if (gate.allHold()) pass(enrolment, cohort, plan, gate, now);
    else if (!gate.examsHold()) secondChance(enrolment, cohort, plan, gate, now);
  }

  /** What the gate of this person's stage says at this moment. */
  GatePolicy gate(Enrolment enrolment, Cohort cohort, Plan plan) {
    long person = enrolment.personId();
    Map<String, Long> passes =
        calls.calls(Set.of(person)).stream()
            .filter(CallMarkRow::passed)
            .filter(c -> !c.at().isBefore(cohort.openedAt()))
            .collect(Collectors.groupingBy(CallMarkRow::scenarioId, Collectors.counting()));
    Balance balance = credits.balance(person);
    return new GatePolicy(
        plan,
        plan.stage(enrolment.stageId()),
        counting(person, cohort.id(), enrolment.stageId()),
        passes,
        balance.required().add(balance.elective()));
  }

  /** The marks of a stage that count: not those whose window the academy itself missed. */
  List<MarkRow> counting(long person, long cohortId, String stageId) {
    Set<UUID> excused = cohorts.excused(cohortId);
    return exams.marks(Set.of(person), cohortId).stream()
        .filter(m -> m.stageId().equals(stageId) && !excused.contains(m.paperId()))
        .toList();
  }

  private void pass(Enrolment enrolment, Cohort cohort, Plan plan, GatePolicy gate, Instant now) {
    String stage = enrolment.stageId();
    verdicts.add(enrolment, plan.id(), true, gate.conditions(), now);
    audit.record(
        Actor.SYSTEM,
        "pass-stage",
        "enrolment",
        enrolment.personId(),
        null,
        gate.conditions(),
        stage);
    plan.after(stage)
        .ifPresentOrElse(
            next -> enrolment.enter(next.id(), now),
            () -> enrolment.become(EnrolmentState.COMPLETED, now));
    book(enrolment.personId(), "stage-passed", stage, now);
    passed.fire(new StagePassed(enrolment.personId(), cohort.id(), plan.id(), stage, now));
  }

  private void secondChance(
      Enrolment enrolment, Cohort cohort, Plan plan, GatePolicy gate, Instant now) {
    long taken =
        gate.marks().stream().filter(m -> m.kind() == ExamKind.RESIT && m.settled()).count();
    long open =
        gate.marks().stream().filter(m -> m.kind() == ExamKind.RESIT && !m.settled()).count();
    int allowed =
        plan.resits() + verdicts.rejected(cohort.id(), enrolment.personId(), enrolment.stageId());
    if (open > 0) return;
    if (taken < allowed) {
      if (!resits.plan(enrolment, cohort, plan, (int) taken + 1, now)) return;
      verdicts.add(enrolment, plan.id(), false, gate.conditions(), now);
      enrolment.become(EnrolmentState.RESIT, now);
      failed.fire(
          new StageFailed(enrolment.personId(), cohort.id(), plan.id(), enrolment.stageId(), now));
    } else {
      verdicts.add(enrolment, plan.id(), false, gate.conditions(), now);
      enrolment.become(EnrolmentState.PROPOSED, now);
      verdicts.add(new Elimination(enrolment, gate.conditions(), now));
      proposed.fire(
          new EliminationProposed(enrolment.personId(), cohort.id(), enrolment.stageId(), now));
    }
    audit.record(
        Actor.SYSTEM,
        "fail-stage",
        "enrolment",
        enrolment.personId(),
        null,
        gate.conditions(),
        enrolment.stageId());
  }

  private void book(long person, String event, String ref, Instant now) {
    rules
        .ruleFor(event, ref)
        .ifPresent(
            rule ->
                credits.book(
                    new CreditOrder(
                        person,
                        rule.kind(),
                        rule.amount(),
                        rule.cause(ref, now.atZone(clock.getZone()).getYear()),
                        rule.title(),
                        now)));
  }
}
