package lms.gate;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.exam.ExamRecordService;
import lms.exam.MarkRow;
import lms.org.OrgService;
import lms.plan.Plan;
import lms.programme.CohortDesk;
import lms.programme.CohortPlan;
import lms.programme.CohortRow;
import lms.programme.CohortService;
import lms.programme.EnrolmentRow;
import lms.programme.OccasionKind;
import lms.programme.OccasionRow;
import lms.programme.TrainingDayRow;
import lms.security.Acting;
import lms.security.Me;
import lms.security.Right;

/** A trainee's way through the programme: for the trainee, for those who lead, for other rooms. */
@Stateless
@DenyAll
public class ProgressService {
  private static final Period LOOK_BACK = Period.ofDays(7);

  @Inject CohortDesk cohorts;
  @Inject Verdicts verdicts;
  @Inject Gatekeeper gatekeeper;
  @Inject CohortService cohortService;
  @Inject ExamRecordService exams;
  @Inject OrgService org;
  @Inject Me me;
  @Inject Clock clock;

  /**
   * Empty for somebody who was never in a cohort. Of my own marks only those that are shown by now;
   * what the others make of the gate is told when they are.
   */
  @RolesAllowed({Right.SYSTEM, Right.SEE_OWN_RECORD, Right.SEE_COHORT})
  public Optional<GateCard> gate(long personId) {
    me.requireSight(personId, Right.SEE_COHORT);
    return cohorts
        .current(personId)
        .map(
            e -> {
              var marks = gatekeeper.counting(Set.of(personId), e.cohortId());
              return Acting.asSystem(() -> card(e, marks));
            });
  }

  /** Papers of mine that do not count, because the academy did not run. */
  @RolesAllowed(Right.SIT_EXAM)
  public Set<UUID> excused() {
    return cohorts.excusedOf(me.id());
  }

  /** How those in a cohort whom I may see stand, by person. */
  @RolesAllowed({Right.SYSTEM, Right.SEE_COHORT})
  public Map<Long, StandingRow> standings(long cohortId) {
    CohortPlan cohort = cohorts.require(cohortId);
    List<EnrolmentRow> all = cohorts.enrolments(cohortId);
    Set<Long> within = me.withinReach(all.stream().map(EnrolmentRow::personId).toList());
    List<EnrolmentRow> mine = all.stream().filter(e -> within.contains(e.personId())).toList();
    var gates = gatekeeper.gates(mine, cohort, cohort.plan());
    Map<Long, List<MarkRow>> marks =
        exams.marks(within, cohortId).stream().collect(Collectors.groupingBy(MarkRow::personId));
    Set<UUID> excused = cohorts.excused(cohortId);
    Map<Long, StandingRow> standings = new HashMap<>();
    for (EnrolmentRow e : mine)
      standings.put(
          e.personId(),
          RiskPolicy.OF_THE_HOUSE.standing(
              e,
              marks.getOrDefault(e.personId(), List.of()),
              excused,
              gates.get(e.personId()).conditions()));
    return standings;
  }

  private GateCard card(EnrolmentRow enrolment, Map<Long, List<MarkRow>> marks) {
    CohortPlan cohort = cohorts.require(enrolment.cohortId());
    Plan plan = cohort.plan();
    LocalDate today = LocalDate.ofInstant(clock.instant(), org.site(cohort.siteId()).zone());
    List<TrainingDayRow> days = cohorts.days(cohort);
    List<OccasionRow> mine =
        cohorts.occasions(cohort.id()).stream()
            .filter(o -> o.personId() == null || o.personId() == enrolment.personId())
            .filter(o -> !o.day().isBefore(today.minus(LOOK_BACK)))
            .toList();
    CohortRow row =
        cohortService.cohortsOf(List.of(enrolment.personId())).get(enrolment.personId());
    return new GateCard(
        row,
        enrolment.stageId(),
        plan.stage(enrolment.stageId()).title(),
        enrolment.state(),
        row.day(),
        row.days(),
        gateDay(days, mine, enrolment),
        resitOpens(mine, enrolment),
        gatekeeper.gate(enrolment, cohort, plan, marks).conditions(),
        heldUntil(enrolment, marks),
        verdicts.of(enrolment.personId()),
        verdicts
            .newestOf(cohort.id(), enrolment.personId())
            .map(x -> x.row(verdicts.votes(x.id())))
            .orElse(null),
        days.stream().filter(d -> d.day().equals(today)).findFirst().orElse(null),
        days.stream().filter(d -> d.day().isAfter(today)).findFirst().orElse(null),
        mine);
  }

  private static Instant heldUntil(EnrolmentRow enrolment, Map<Long, List<MarkRow>> marks) {
    return marks.getOrDefault(enrolment.personId(), List.of()).stream()
        .filter(m -> m.stageId().equals(enrolment.stageId()))
        .filter(m -> m.isSettled() && m.mark() == null)
        .map(MarkRow::closes)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The exam that is still to come, be it a repeat; else the last day of the stage. */
  private LocalDate gateDay(
      List<TrainingDayRow> days, List<OccasionRow> mine, EnrolmentRow enrolment) {
    Instant now = clock.instant();
    return mine.stream()
        .filter(o -> o.kind() == OccasionKind.STAGE || o.kind() == OccasionKind.RESIT)
        .filter(o -> o.stageId().equals(enrolment.stageId()) && o.closes().isAfter(now))
        .min(Comparator.comparing(OccasionRow::opens))
        .map(OccasionRow::day)
        .orElseGet(
            () ->
                days.stream()
                    .filter(d -> d.stageId().equals(enrolment.stageId()))
                    .map(TrainingDayRow::day)
                    .reduce((a, b) -> b)
                    .orElse(null));
  }

  private static Instant resitOpens(List<OccasionRow> mine, EnrolmentRow enrolment) {
    return mine.stream()
        .filter(o -> o.personId() != null && o.stageId().equals(enrolment.stageId()) && !o.made())
        .map(OccasionRow::opens)
        .findFirst()
        .orElse(null);
  }
}
