package lms.gate;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.attempt.Attempt;
import lms.attempt.AttemptDesk;
import lms.attempt.ExamReleased;
import lms.attempt.Past;
import lms.audit.Audit;
import lms.credit.Balance;
import lms.credit.CreditOrder;
import lms.credit.CreditRuleService;
import lms.credit.CreditService;
import lms.credit.CreditsBooked;
import lms.exam.ExamKind;
import lms.exam.ExamRecordService;
import lms.exam.MarkRow;
import lms.exam.PaperClosed;
import lms.exam.PaperRemarked;
import lms.org.OrgService;
import lms.people.PeopleService;
import lms.plan.Plan;
import lms.platform.Actor;
import lms.programme.CohortDesk;
import lms.programme.CohortPlan;
import lms.programme.EnrolmentRow;
import lms.programme.EnrolmentState;
import lms.programme.ResitPlanner;
import lms.security.Acting;
import lms.simulation.CallMarkRow;
import lms.simulation.CallRecordService;
import lms.simulation.CallScored;

/**
 * Stands at every gate: hears of exams and calls, judges, lets through, gives the second chance,
 * proposes elimination. Acts as the academy, in the transaction of what it heard. Says nothing
 * while the window of the exam is open, because its mark is not told before.
 */
@ApplicationScoped
class Gatekeeper {
  /** Nothing but the exam was waited for: what its passing opens was open when it was over. */
  private static final Instant SINCE_THE_EXAM = Instant.EPOCH;

  @Inject CohortDesk cohorts;
  @Inject PeopleService people;
  @Inject Unjudged unjudged;
  @Inject Verdicts verdicts;
  @Inject ResitPlanner resits;
  @Inject AttemptDesk attempts;
  @Inject OrgService org;
  @Inject ExamRecordService exams;
  @Inject CallRecordService calls;
  @Inject CreditService credits;
  @Inject CreditRuleService rules;
  @Inject Audit audit;
  @Inject Clock clock;
  @Inject Event<StagePassed> passed;

  void onPaper(@Observes @Priority(200) PaperClosed paper) {
    if (paper.kind() == ExamKind.STAGE || paper.kind() == ExamKind.RESIT)
      judge(paper.cohortId(), paper.personId(), SINCE_THE_EXAM, paper.at());
    else unjudged.judgeLater(paper.personId(), paper.at()); // the average may have changed
  }

  /** Not at once: who books holds the wallet, and who judges locks the enrolment before it. */
  void onCredits(@Observes CreditsBooked news) {
    unjudged.judgeLater(news.personId(), news.at());
  }

  /** Any mark: the average may have lifted what a proposal rests on, too. */
  void onMark(@Observes PaperRemarked paper) {
    if (!withdrawProposal(paper.cohortId(), paper.personId(), paper.at())) doubt(paper);
    if (paper.kind() == ExamKind.STAGE || paper.kind() == ExamKind.RESIT)
      judge(paper.cohortId(), paper.personId(), paper.at(), paper.at());
    else unjudged.judgeLater(paper.personId(), paper.at());
  }

  /**
   * A proposal that rests on a mark which holds by now, or on an exam that does not count and is to
   * be sat again, is over before anybody confirms it.
   *
   * @return whether there was such a one
   */
  boolean withdrawProposal(long cohortId, long personId, Instant now) {
    Optional<Elimination> open = verdicts.lockOpen(cohortId, personId);
    if (open.isEmpty()) return false;
    EnrolmentRow enrolment = cohorts.lock(cohortId, personId);
    if (enrolment.state() != EnrolmentState.PROPOSED) return false;
    CohortPlan cohort = cohorts.require(cohortId);
    Plan plan = cohort.plan();
    GatePolicy gate = Acting.asSystem(() -> gate(enrolment, cohort, plan));
    if (!groundless(enrolment, plan, gate)) return false;
    open.get().withdraw(now);
    cohorts.become(enrolment, gate.examsHold() ? EnrolmentState.ACTIVE : EnrolmentState.RESIT, now);
    audit.record(
        Actor.SYSTEM,
        "withdraw",
        "elimination",
        open.get().id(),
        Elimination.State.PROPOSED,
        open.get().state(),
        null);
    return true;
  }

  /**
   * An elimination that was confirmed takes nobody back by itself; but when the exams hold by a
   * mark that has risen since, or an exam does not count and leaves an attempt, somebody is to
   * decide, as long as it is so.
   */
  private void doubt(PaperRemarked paper) {
    Optional<Elimination> last = verdicts.lockConfirmed(paper.cohortId(), paper.personId());
    if (last.isEmpty()) return;
    EnrolmentRow enrolment = cohorts.lock(paper.cohortId(), paper.personId());
    if (enrolment.state() != EnrolmentState.ELIMINATED) return;
    CohortPlan cohort = cohorts.require(paper.cohortId());
    GatePolicy gate = Acting.asSystem(() -> gate(enrolment, cohort, cohort.plan()));
    Elimination elimination = last.get();
    Elimination.State before = elimination.state();
    boolean doubted = before == Elimination.State.IN_DOUBT;
    if (groundless(enrolment, cohort.plan(), gate) == doubted) return;
    if (!doubted && gone(paper.personId())) return; // nobody is left to bring back
    boolean counts = !cohorts.excused(cohort.id()).contains(paper.paperId());
    if (doubted) elimination.clear();
    else if (!counts || paper.mark().compareTo(paper.was()) > 0)
      elimination.doubt(paper, gate.conditions());
    else return;
    audit.record(
        Actor.SYSTEM,
        doubted ? "clear" : "doubt",
        "elimination",
        elimination.id(),
        before,
        elimination.state(),
        paper.reason());
  }

  private boolean gone(long personId) {
    return people.named(List.of(personId)).get(personId).goneOn(LocalDate.now(clock));
  }

  void onCall(@Observes CallScored call) {
    if (!call.passed()) return;
    var place = cohorts.current(call.personId()).filter(e -> e.state().running());
    // the enrolment before the wallet, as everywhere: two who wait for each other wait for ever
    place.ifPresent(e -> cohorts.lock(e.cohortId(), e.personId()));
    Acting.asSystem(
        () -> {
          book(call.personId(), "call-passed", call.scenarioId(), call.at());
          return null;
        });
    place.ifPresent(e -> judge(e.cohortId(), e.personId(), call.at(), call.at()));
  }

  /**
   * Judges again, in a transaction of its own, what was heard of this person.
   *
   * @param heard when it was; long ago when the academy stood still meanwhile
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void judgeAgain(long personId, Instant heard, Instant now) {
    cohorts
        .current(personId)
        .filter(e -> e.state().running())
        .ifPresent(e -> judge(e.cohortId(), personId, heard, now));
  }

  private void judge(long cohortId, long personId, Instant heard, Instant now) {
    Acting.asSystem(
        () -> {
          judgeAsSystem(cohorts.lock(cohortId, personId), heard, now);
          return null;
        });
  }

  private void judgeAsSystem(EnrolmentRow enrolment, Instant heard, Instant now) {
    if (enrolment.state() != EnrolmentState.ACTIVE && enrolment.state() != EnrolmentState.RESIT)
      return;
    CohortPlan cohort = cohorts.require(enrolment.cohortId());
    Plan plan = cohort.plan();
    GatePolicy gate = gate(enrolment, cohort, plan);
    if (!gate.examSettled()) {
      if (enrolment.state() == EnrolmentState.RESIT && !resits.ahead(enrolment, gate.marks()))
        trainOn(enrolment, now);
      return;
    }
    Instant over = gate.examsOver();
    if (now.isBefore(over)) unjudged.judgeLater(enrolment.personId(), over);
    else judge(enrolment, cohort, plan, gate, heard, now);
  }

  private void judge(
      EnrolmentRow enrolment,
      CohortPlan cohort,
      Plan plan,
      GatePolicy gate,
      Instant heard,
      Instant now) {
    if (gate.allHold()) pass(enrolment, cohort, plan, gate, heard, now);
    else if (!gate.examsHold()) secondChance(enrolment, cohort, plan, gate, now);
    else if (enrolment.state() == EnrolmentState.RESIT) waitNoLonger(enrolment, gate, now);
  }

  /** The exams hold, by the resit or by a corrected mark; what else is missing needs no resit. */
  private void waitNoLonger(EnrolmentRow enrolment, GatePolicy gate, Instant now) {
    resits.cancel(enrolment, gate.marks());
    EnrolmentRow after = cohorts.become(enrolment, EnrolmentState.ACTIVE, now);
    audit.record(
        Actor.SYSTEM,
        "pass-exams",
        "enrolment",
        enrolment.personId(),
        enrolment,
        after,
        enrolment.stageId());
  }

  /** The exam for which there was a second chance does not count: it is before them again. */
  private void trainOn(EnrolmentRow enrolment, Instant now) {
    EnrolmentRow after = cohorts.become(enrolment, EnrolmentState.ACTIVE, now);
    audit.record(
        Actor.SYSTEM,
        "train-on",
        "enrolment",
        enrolment.personId(),
        enrolment,
        after,
        enrolment.stageId());
  }

  /** What the gate of this person's stage says at this moment. */
  private GatePolicy gate(EnrolmentRow enrolment, CohortPlan cohort, Plan plan) {
    Set<Long> one = Set.of(enrolment.personId());
    return gate(enrolment, cohort, plan, counting(one, cohort.id()));
  }

  /** What it says of these marks, which may be those that the caller may see. */
  GatePolicy gate(
      EnrolmentRow enrolment, CohortPlan cohort, Plan plan, Map<Long, List<MarkRow>> marks) {
    return gates(List.of(enrolment), cohort, plan, marks).get(enrolment.personId());
  }

  /** The same for many of one cohort, by person; costs as many statements as for one. */
  Map<Long, GatePolicy> gates(List<EnrolmentRow> enrolments, CohortPlan cohort, Plan plan) {
    return gates(enrolments, cohort, plan, counting(people(enrolments), cohort.id()));
  }

  private static Set<Long> people(List<EnrolmentRow> enrolments) {
    return enrolments.stream().map(EnrolmentRow::personId).collect(Collectors.toSet());
  }

  /** The same for these marks, by person. */
  Map<Long, GatePolicy> gates(
      List<EnrolmentRow> enrolments, CohortPlan cohort, Plan plan, Map<Long, List<MarkRow>> marks) {
    Set<Long> people = people(enrolments);
    Map<Long, List<CallMarkRow>> passes =
        calls.calls(people).stream()
            .filter(CallMarkRow::passed)
            .filter(c -> !c.at().isBefore(cohort.openedAt()))
            .collect(Collectors.groupingBy(CallMarkRow::personId));
    Map<Long, Balance> balances = credits.balances(people);
    Map<Long, GatePolicy> gates = new HashMap<>();
    for (EnrolmentRow e : enrolments) {
      Balance balance = balances.get(e.personId());
      gates.put(
          e.personId(),
          new GatePolicy(
              plan,
              plan.stage(e.stageId()),
              marks.getOrDefault(e.personId(), List.of()).stream()
                  .filter(m -> m.stageId().equals(e.stageId()))
                  .toList(),
              passes.getOrDefault(e.personId(), List.of()).stream()
                  .collect(Collectors.groupingBy(CallMarkRow::scenarioId, Collectors.counting())),
              balance.required().add(balance.elective())));
    }
    return gates;
  }

  /** The marks that count, by person: not those whose window the academy itself missed. */
  Map<Long, List<MarkRow>> counting(Set<Long> people, long cohortId) {
    Set<UUID> excused = cohorts.excused(cohortId);
    return exams.marks(people, cohortId).stream()
        .filter(m -> m.stageId() != null && !excused.contains(m.paperId()))
        .collect(Collectors.groupingBy(MarkRow::personId));
  }

  private void pass(
      EnrolmentRow enrolment,
      CohortPlan cohort,
      Plan plan,
      GatePolicy gate,
      Instant heard,
      Instant now) {
    String stage = enrolment.stageId();
    verdicts.add(enrolment, plan.id(), true, gate.conditions(), now);
    resits.cancel(enrolment, gate.marks());
    EnrolmentRow after =
        plan.after(stage)
            .map(next -> cohorts.enter(enrolment, next.id(), now))
            .orElseGet(() -> cohorts.become(enrolment, EnrolmentState.COMPLETED, now));
    if (after.state().running()) {
      Instant over = gate.examsOver();
      cohorts.owe(after, heard.isAfter(over) ? heard : over, now);
      resits.late(after, cohort, plan, now);
    }
    audit.record(
        Actor.SYSTEM,
        "pass-stage",
        "enrolment",
        enrolment.personId(),
        enrolment,
        Map.of("place", after, "conditions", gate.conditions()),
        stage);
    book(enrolment.personId(), "stage-passed", stage, now);
    passed.fire(new StagePassed(enrolment.personId(), cohort.id(), plan.id(), stage, now));
  }

  /** Who has been let go on at a locked exam gets another date when the one before is over. */
  void onRelease(@Observes ExamReleased news) {
    unjudged.judgeLater(news.personId(), news.at());
  }

  private void secondChance(
      EnrolmentRow enrolment, CohortPlan cohort, Plan plan, GatePolicy gate, Instant now) {
    boolean locked = attempts.failed(past(enrolment, cohort, plan, gate));
    if (gate.marks().stream().anyMatch(m -> exam(m) && !m.isSettled())) return;
    EnrolmentRow after;
    if (mayTryAgain(enrolment, plan, gate)) {
      // nobody is given one date after the other that they may not use
      if (locked && enrolment.state() == EnrolmentState.RESIT) return;
      if (!resits.plan(enrolment, cohort, plan, gate.examsOver(), now)) return;
      verdicts.add(enrolment, plan.id(), false, gate.conditions(), now);
      after = cohorts.become(enrolment, EnrolmentState.RESIT, now);
    } else {
      verdicts.add(enrolment, plan.id(), false, gate.conditions(), now);
      after = cohorts.become(enrolment, EnrolmentState.PROPOSED, now);
      verdicts.add(new Elimination(enrolment, gate.conditions(), now));
    }
    audit.record(
        Actor.SYSTEM,
        "fail-stage",
        "enrolment",
        enrolment.personId(),
        enrolment,
        Map.of("place", after, "conditions", gate.conditions()),
        enrolment.stageId());
  }

  private static boolean exam(MarkRow mark) {
    return mark.kind() == ExamKind.STAGE || mark.kind() == ExamKind.RESIT;
  }

  /** The exam and its resits: one that does not count leaves its attempt. */
  private boolean mayTryAgain(EnrolmentRow enrolment, Plan plan, GatePolicy gate) {
    int rejected =
        verdicts.rejected(enrolment.cohortId(), enrolment.personId(), enrolment.stageId());
    return gate.attempts() < 1 + plan.resits() + rejected;
  }

  /** Is there nothing that an elimination may rest on? */
  private boolean groundless(EnrolmentRow enrolment, Plan plan, GatePolicy gate) {
    return gate.examsHold() || mayTryAgain(enrolment, plan, gate);
  }

  /** What the gate says of this person at this moment. */
  List<ConditionRow> conditions(EnrolmentRow enrolment, CohortPlan cohort) {
    return Acting.asSystem(() -> gate(enrolment, cohort, cohort.plan()).conditions());
  }

  /** Do the exams of the stage in which they stand hold? */
  boolean examsHold(EnrolmentRow enrolment, CohortPlan cohort) {
    return Acting.asSystem(() -> gate(enrolment, cohort, cohort.plan()).examsHold());
  }

  /** What counts of the exams of the stage for the next attempt. */
  private Past past(EnrolmentRow enrolment, CohortPlan cohort, Plan plan, GatePolicy gate) {
    List<Attempt> earlier =
        gate.marks().stream()
            .filter(Gatekeeper::exam)
            .filter(m -> m.mark() != null)
            .map(
                m ->
                    new Attempt(
                        null, m.closes(), m.passed(), m.sat() && !m.passed() ? m.settled() : null))
            .toList();
    return new Past(
        enrolment.personId(),
        Attempt.series(enrolment.cohortId(), enrolment.stageId()),
        plan.stage(enrolment.stageId()).title(),
        plan.attempts(),
        earlier,
        List.of(),
        org.site(cohort.siteId()).zone());
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
