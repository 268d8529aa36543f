package lms.programme;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lms.audit.Audit;
import lms.exam.ExamRecordService;
import lms.org.OrgService;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.plan.Plan;
import lms.plan.PlanDesk;
import lms.platform.Both;
import lms.platform.NotFound;
import lms.security.Group;
import lms.security.Me;
import lms.security.Reach;
import lms.security.Right;

/** Cohorts: opened and shifted by HR, looked at by those who lead and teach. */
@Stateless
@DenyAll
public class CohortService {
  @Inject Cohorts cohorts;
  @Inject PlanDesk plans;
  @Inject Calendars calendars;
  @Inject ExamRecordService exams;
  @Inject PeopleService people;
  @Inject OrgService org;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  @RolesAllowed({Right.OPEN_COHORT, Right.SEE_COHORT, Right.SYSTEM})
  public List<ProgrammeRow> programmes() {
    return plans.newest().stream()
        .map(
            p ->
                new ProgrammeRow(
                    p.id(), p.title(), p.summary(), p.days().size(), p.stages().size()))
        .toList();
  }

  /** What the stages of all programmes are called, by id. */
  @RolesAllowed({Right.SEE_OWN_RECORD, Right.SEE_COHORT, Right.SYSTEM})
  public Map<String, Both> stageTitles() {
    Map<String, Both> titles = new HashMap<>();
    for (Plan p : plans.everyOne()) p.stages().forEach(s -> titles.put(s.id(), s.title()));
    return titles;
  }

  /** What these cohorts are called, by id; rights were asked where the ids came from. */
  @RolesAllowed({Right.SEE_COHORT, Right.SYSTEM})
  public Map<Long, String> codes(@NotNull Collection<Long> cohortIds) {
    return cohorts.all(Set.copyOf(cohortIds)).stream()
        .collect(Collectors.toMap(Cohort::id, Cohort::code));
  }

  /** Who teaches these cohorts, by id. */
  @RolesAllowed(Right.SYSTEM)
  public Map<Long, Long> tutors(@NotNull Collection<Long> cohortIds) {
    return cohorts.all(Set.copyOf(cohortIds)).stream()
        .collect(Collectors.toMap(Cohort::id, Cohort::tutorId));
  }

  /** Those of these people who are in training now and cannot be in another cohort, by code. */
  @RolesAllowed({Right.OPEN_COHORT, Right.SYSTEM})
  public Map<Long, String> inTraining(@NotNull Collection<Long> people) {
    Map<Long, String> codes = new HashMap<>();
    cohortsOf(cohorts.inTraining(me.withinReach(people)))
        .forEach((person, row) -> codes.put(person, row.code()));
    return codes;
  }

  /**
   * What would come of it: every training day, quiz and exam. Changes nothing.
   *
   * @throws FirstDayNotWorked with the next working day
   * @throws FirstDayPast as when it is opened
   */
  @RolesAllowed({Right.OPEN_COHORT, Right.SYSTEM})
  public PlanCard preview(@NotNull String programmeId, long siteId, @NotNull LocalDate firstDay) {
    requireNotPast(siteId, firstDay);
    Plan plan = newest(programmeId);
    Timetable timetable = calendars.lay(plan, siteId, firstDay);
    return card(plan, timetable, 1, timetable.slots().stream().map(CohortService::planned));
  }

  private void requireNotPast(long siteId, LocalDate firstDay) {
    if (!me.may(Right.SYSTEM) && firstDay.isBefore(today(siteId))) throw new FirstDayPast();
  }

  /**
   * @param from the number of the first day to tell
   */
  private static PlanCard card(
      Plan plan, Timetable timetable, int from, Stream<OccasionRow> occasions) {
    List<OccasionRow> all = occasions.sorted(Comparator.comparing(OccasionRow::opens)).toList();
    List<LocalDate> days = timetable.days().stream().map(Timetable.Lesson::day).toList();
    LocalDate first = days.get(from - 1);
    return new PlanCard(
        plan.stages().stream().map(Plan.Stage::id).toList(),
        timetable.days().stream().filter(d -> d.number() >= from).map(d -> day(plan, d)).toList(),
        all.stream().filter(o -> !o.day().isBefore(first)).toList(),
        PlanCard.shortWeeks(days, all).stream()
            .filter(w -> w.monday().plusWeeks(1).isAfter(first))
            .toList());
  }

  /**
   * Opens a cohort. Returns its id.
   *
   * @throws CohortCodeTaken there is one with this code
   * @throws AlreadyInTraining some of these people are in another one
   * @throws FirstDayNotWorked with the next working day
   * @throws FirstDayPast it would begin before today, which only the academy itself may do
   * @throws NotTrainees some of these people are no trainees, or no longer here
   * @throws TutorIsNoTrainer the tutor is no trainer, or no longer here
   */
  @RolesAllowed({Right.OPEN_COHORT, Right.SYSTEM})
  public long open(@Valid @NotNull CohortOrder order) {
    if (cohorts.codeTaken(order.code())) throw new CohortCodeTaken();
    order.people().forEach(me::requireReach);
    requireNotPast(order.siteId(), order.firstDay());
    requireFit(order);
    refuseSecondTraining(order.people());
    int version =
        plans
            .newestVersion(order.programmeId())
            .orElseThrow(() -> new NotFound("programme", order.programmeId()));
    Plan plan = plans.of(order.programmeId(), version);
    Timetable timetable = calendars.lay(plan, order.siteId(), order.firstDay());
    Cohort cohort = cohorts.add(new Cohort(order, version, clock.instant()));
    calendars.store(cohort.id(), timetable);
    String first = plan.stages().get(0).id();
    order.people().forEach(p -> cohorts.add(new Enrolment(cohort.id(), p, first, clock.instant())));
    audit.record(me.actor(), "open", "cohort", cohort.id(), null, order, null);
    return cohort.id();
  }

  /**
   * Moves everything that has not begun by so many calendar days, forth or back, onto working days.
   *
   * @throws PastCannotMove when it would reach back before tomorrow or a day that is over
   */
  @RolesAllowed(Right.OPEN_COHORT)
  public void shift(
      long cohortId, @Min(-366) @Max(366) int days, @NotBlank @Size(max = 500) String reason) {
    if (days == 0) return;
    Cohort cohort = seen(cohortId);
    Move move = move(cohort, days);
    calendars.relay(cohort, move.relay());
    audit.record(me.actor(), "shift", "cohort", cohortId, move.from(), move.to(), reason);
  }

  /**
   * What shifting would come to: every day that moves, and what takes place on it. Changes nothing.
   *
   * @throws PastCannotMove when it would reach back before tomorrow or a day that is over
   */
  @RolesAllowed(Right.OPEN_COHORT)
  public PlanCard previewShift(long cohortId, @Min(-366) @Max(366) int days) {
    Cohort cohort = seen(cohortId);
    Calendars.Relay relay = move(cohort, days).relay();
    Calendars.Relaid relaid = relay.occasions();
    return card(
        plan(cohort),
        relay.timetable(),
        relay.from(),
        Stream.concat(
            relaid.kept().stream().map(Occasion::row),
            Stream.concat(relaid.moved().values().stream(), relaid.fresh().stream())
                .map(CohortService::planned)));
  }

  private Plan plan(Cohort cohort) {
    return plans.of(cohort.programmeId(), cohort.programmeVersion());
  }

  /**
   * A shift before it is done.
   *
   * @param from the day of the first that moves
   * @param to where it would be, if that is a working day
   */
  private record Move(LocalDate from, LocalDate to, Calendars.Relay relay) {}

  private Move move(Cohort cohort, int days) {
    LocalDate today = today(cohort.siteId());
    List<Timetable.Lesson> all = cohorts.days(cohort.id());
    Timetable.Lesson next =
        all.stream()
            .filter(d -> d.day().isAfter(today))
            .findFirst()
            .orElseThrow(PastCannotMove::new);
    LocalDate target = next.day().plusDays(days);
    if (!target.isAfter(today)) throw new PastCannotMove();
    return new Move(
        next.day(), target, calendars.relaid(cohort, plan(cohort), next.number(), target));
  }

  /** Cohorts with anybody within my reach, the newest first. */
  @RolesAllowed({Right.SEE_COHORT, Right.OPEN_COHORT, Right.SYSTEM})
  public List<CohortRow> list() {
    List<Cohort> seen = cohorts.within(me.reach());
    Map<Long, CohortRow> rows = rows(seen);
    return seen.stream().map(c -> rows.get(c.id())).toList();
  }

  /** One cohort, as far as its people are within my reach. */
  @RolesAllowed({Right.SEE_COHORT, Right.OPEN_COHORT, Right.SYSTEM})
  public CohortCard show(long cohortId) {
    Cohort cohort = seen(cohortId);
    Plan plan = plans.of(cohort.programmeId(), cohort.programmeVersion());
    List<Enrolment> all = cohorts.enrolments(cohortId);
    Set<Long> mine = me.withinReach(all.stream().map(Enrolment::personId).toList());
    List<EnrolmentRow> enrolments =
        all.stream().map(Enrolment::row).filter(e -> mine.contains(e.personId())).toList();
    Map<String, Both> stages = new LinkedHashMap<>();
    plan.stages().forEach(s -> stages.put(s.id(), s.title()));
    return new CohortCard(
        rows(List.of(cohort)).get(cohortId),
        stages,
        cohorts.days(cohortId).stream().map(d -> day(plan, d)).toList(),
        cohorts.occasions(cohortId).stream()
            .filter(o -> o.personId() == null || mine.contains(o.personId()))
            .map(Occasion::row)
            .toList(),
        enrolments,
        exams.marks(mine, cohortId),
        cohorts.excused(cohortId));
  }

  /** The cohort in which each of these people is, or was last, as far as I may see them. */
  @RolesAllowed({Right.SYSTEM, Right.SEE_CERTIFICATES, Right.SEE_COHORT, Right.SEE_OWN_RECORD})
  public Map<Long, CohortRow> cohortsOf(@NotNull Collection<Long> personIds) {
    Map<Long, Long> newest = new HashMap<>();
    cohorts
        .enrolmentsOf(personIds, sight())
        .forEach(e -> newest.putIfAbsent(e.personId(), e.cohortId()));
    Map<Long, CohortRow> rows = rows(cohorts.all(Set.copyOf(newest.values())));
    Map<Long, CohortRow> found = new HashMap<>();
    newest.forEach((person, cohort) -> found.put(person, rows.get(cohort)));
    return found;
  }

  /** Who sees only their own record sees only their own cohort, however far they reach else. */
  private Reach sight() {
    boolean others =
        me.may(Right.SYSTEM) || me.may(Right.SEE_COHORT) || me.may(Right.SEE_CERTIFICATES);
    return others ? me.reach() : new Reach(Reach.Kind.OWN, me.id(), null, null);
  }

  /** Which day it is where each of them is. */
  private Map<Long, LocalDate> todays(List<Cohort> all) {
    Map<Long, LocalDate> bySite = new HashMap<>();
    return all.stream()
        .collect(
            Collectors.toMap(Cohort::id, c -> bySite.computeIfAbsent(c.siteId(), this::today)));
  }

  private LocalDate today(long siteId) {
    return LocalDate.ofInstant(clock.instant(), org.site(siteId).zone());
  }

  private Cohort seen(long cohortId) {
    return cohorts.within(me.reach()).stream()
        .filter(c -> c.id() == cohortId)
        .findFirst()
        .orElseThrow(() -> new NotFound("cohort", cohortId));
  }

  /** By id; costs one statement, however many there are. */
  private Map<Long, CohortRow> rows(List<Cohort> all) {
    if (all.isEmpty()) return Map.of();
    Map<Long, Cohorts.Standing> standings = cohorts.standings(todays(all));
    Map<Long, CohortRow> rows = new HashMap<>();
    for (Cohort cohort : all) {
      Plan plan = plans.of(cohort.programmeId(), cohort.programmeVersion());
      Cohorts.Standing at = standings.get(cohort.id());
      String stage = at.stageId() == null ? plan.stages().get(0).id() : at.stageId();
      rows.put(cohort.id(), cohort.row(plan.title(), at.people(), at.day(), at.days(), stage));
    }
    return rows;
  }

  /** A cohort is trainees and a trainer, all of them still here on its first day. */
  private void requireFit(CohortOrder order) {
    Map<Long, PersonRow> known = people.named(order.people());
    String unfit =
        order.people().stream()
            .filter(id -> !is(Group.TRAINEE, known.get(id), order.firstDay()))
            .map(id -> known.containsKey(id) ? known.get(id).number() : "#" + id)
            .sorted()
            .collect(Collectors.joining(", "));
    if (!unfit.isEmpty()) throw new NotTrainees(unfit);
    PersonRow tutor = people.named(Set.of(order.tutorId())).get(order.tutorId());
    if (!is(Group.TRAINER, tutor, order.firstDay())) throw new TutorIsNoTrainer();
  }

  private static boolean is(Group group, PersonRow person, LocalDate day) {
    return person != null
        && person.groups().contains(group)
        && (person.leftOn() == null || day.isBefore(person.leftOn()));
  }

  private void refuseSecondTraining(Set<Long> wanted) {
    Set<Long> busy = cohorts.inTraining(wanted);
    if (busy.isEmpty()) return;
    throw new AlreadyInTraining(
        people.named(busy).values().stream()
            .map(PersonRow::number)
            .sorted()
            .collect(Collectors.joining(", ")));
  }

  private Plan newest(String programmeId) {
    return plans
        .newestVersion(programmeId)
        .map(v -> plans.of(programmeId, v))
        .orElseThrow(() -> new NotFound("programme", programmeId));
  }

  static TrainingDayRow day(Plan plan, Timetable.Lesson d) {
    Plan.Day taught = plan.days().get(d.number() - 1);
    return new TrainingDayRow(
        d.number(),
        d.day(),
        d.stageId(),
        d.stageDay(),
        taught.lessons(),
        taught.topics(),
        taught.activities());
  }

  private static OccasionRow planned(Timetable.Slot s) {
    return new OccasionRow(
        null,
        0,
        s.key(),
        s.kind(),
        s.stageId(),
        s.number(),
        s.day(),
        s.opens(),
        s.closes(),
        null,
        false);
  }
}
