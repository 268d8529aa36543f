package lms.programme;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.attempt.Excuse;
import lms.audit.Audit;
import lms.entry.Rules;
import lms.exam.ExamKind;
import lms.exam.PaperService;
import lms.handmark.MarkingRule;
import lms.plan.Plan;
import lms.platform.Both;
import lms.security.Me;
import lms.security.Right;

/** What the maker of papers needs: which occasions are due, for whom, on what. */
@Stateless
@DenyAll
public class OccasionService {
  @Inject Cohorts cohorts;
  @Inject CohortDesk desk;
  @Inject ResitPlanner planner;
  @Inject PaperService papers;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /**
   * Occasions whose window has begun and whose papers are not made, the oldest first; then those of
   * which a paper is owed to somebody, with these people alone.
   */
  @RolesAllowed(Right.SYSTEM)
  public List<DueOccasion> due(@NotNull Instant now) {
    List<DueOccasion> due = new ArrayList<>();
    for (Occasion o : cohorts.due(now)) due.add(due(o, people(o)));
    cohorts.owed().stream()
        .collect(
            Collectors.groupingBy(
                Cohorts.Owed::occasionId,
                LinkedHashMap::new,
                Collectors.mapping(Cohorts.Owed::personId, Collectors.toList())))
        .forEach((occasion, people) -> due.add(due(cohorts.occasion(occasion), people)));
    return due;
  }

  /**
   * Occasions whose window begins after now and not after that, for whom they are meant as things
   * stand. Until they are due they may be moved with their cohort, and people may come and go.
   */
  @RolesAllowed(Right.SYSTEM)
  public List<DueOccasion> soon(@NotNull Instant now, @NotNull Instant until) {
    return cohorts.soon(now, until).stream().map(o -> due(o, people(o))).toList();
  }

  /**
   * The papers of these people are there. When somebody has come into the stage meanwhile, the
   * occasion stays due for them.
   */
  @RolesAllowed(Right.SYSTEM)
  public void made(long occasionId, @NotNull Collection<Long> people) {
    Occasion occasion = cohorts.lockOccasion(occasionId);
    cohorts.given(occasionId, people);
    if (people.containsAll(people(occasion))) occasion.made(clock.instant());
  }

  /**
   * This paper does not count: a quiz or weekly exam is over; a stage exam or resit takes place
   * again, as what it was, on the next working day. What is excused already stays so.
   */
  @RolesAllowed(Right.SYSTEM)
  public void excuse(
      @NotNull UUID paperId,
      long cohortId,
      long personId,
      @NotNull String stageId,
      @NotNull ExamKind kind,
      @NotNull Excuse why) {
    if (!cohorts.excuse(paperId, cohortId, personId, clock.instant())) return;
    papers.excuse(paperId, why);
    audit.record(
        me.actor(),
        "excuse",
        "paper",
        paperId,
        counts(personId, true),
        counts(personId, false),
        why.name());
    if (kind != ExamKind.STAGE && kind != ExamKind.RESIT) return;
    CohortPlan cohort = desk.require(cohortId);
    planner.again(
        cohort,
        cohort.plan(),
        personId,
        stageId,
        OccasionKind.valueOf(kind.name()),
        clock.instant());
  }

  /**
   * A paper that did not count is passed by now, after a correction: it counts, and what was
   * planned in its place and nobody has begun is over.
   */
  @RolesAllowed(Right.SYSTEM)
  public void countsAgain(
      @NotNull UUID paperId,
      long cohortId,
      long personId,
      @NotNull String stageId,
      @NotNull ExamKind kind) {
    if (!cohorts.count(paperId)) return;
    papers.excuse(paperId, null);
    audit.record(
        me.actor(),
        "count",
        "paper",
        paperId,
        counts(personId, false),
        counts(personId, true),
        null);
    if (kind == ExamKind.STAGE || kind == ExamKind.RESIT)
      planner.notAgain(cohortId, personId, stageId, kind);
  }

  private DueOccasion due(Occasion occasion, List<Long> people) {
    Plan plan = desk.require(occasion.cohortId()).plan();
    Plan.Quiz quiz =
        switch (occasion.kind()) {
          case DAILY -> plan.daily();
          case WEEKLY -> plan.weekly();
          case STAGE, RESIT -> plan.stageExam();
        };
    Map<String, Integer> quota = quota(occasion, plan);
    return new DueOccasion(
        occasion.row(),
        plan.stage(occasion.stageId()).title(),
        quiz.items(),
        occasion.kind() == OccasionKind.DAILY ? plan.reviewShare() : 0,
        quota,
        older(occasion, plan, quota.keySet()),
        quiz.limit(),
        plan.passMark(),
        rules(occasion, plan, quiz.rules()),
        people,
        quiz.byHand().items(),
        quiz.byHand().shorts(),
        quiz.byHand().rule());
  }

  /** What the trail keeps of a paper: whose it is, and does it count? */
  private static Map<String, Object> counts(long personId, boolean counts) {
    return Map.of("person", personId, "counts", counts);
  }

  /** A repeat of what the academy missed waits for nothing. */
  private static Rules rules(Occasion occasion, Plan plan, Rules quiz) {
    if (occasion.kind() != OccasionKind.STAGE && occasion.kind() != OccasionKind.RESIT) return quiz;
    return quiz.repeated(
        occasion.key().startsWith(ResitPlanner.AGAIN)
            ? plan.attempts().withoutWaiting()
            : plan.attempts());
  }

  /** Topic to weight: of the day before, of the weeks covered, or of the blueprint. */
  private Map<String, Integer> quota(Occasion occasion, Plan plan) {
    if (occasion.kind() == OccasionKind.STAGE || occasion.kind() == OccasionKind.RESIT)
      return plan.stage(occasion.stageId()).blueprint();
    List<Timetable.Lesson> days = cohorts.days(occasion.cohortId());
    int first =
        occasion.kind() == OccasionKind.DAILY
            ? occasion.number() - 1
            : firstOfWeeks(days, occasion.number(), plan.weeksCovered());
    int last = occasion.kind() == OccasionKind.DAILY ? first : occasion.number();
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (int n = first; n <= last; n++)
      plan.days().get(n - 1).topics().forEach(t -> weights.merge(t, 1, Integer::sum));
    return weights;
  }

  /** The first training day of the calendar week so many weeks back, this week being the first. */
  private static int firstOfWeeks(List<Timetable.Lesson> days, int number, int weeks) {
    LocalDate monday =
        days.get(number - 1)
            .day()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(weeks - 1L);
    return days.stream()
        .filter(d -> !d.day().isBefore(monday))
        .mapToInt(Timetable.Lesson::number)
        .min()
        .orElse(number);
  }

  /** Topics taught before, for review. */
  private static Set<String> older(Occasion occasion, Plan plan, Set<String> fresh) {
    Set<String> topics = new TreeSet<>();
    for (int n = 1; n < occasion.number(); n++) topics.addAll(plan.days().get(n - 1).topics());
    topics.removeAll(fresh);
    return topics;
  }

  private List<Long> people(Occasion occasion) {
    List<Long> people = new ArrayList<>();
    for (Enrolment e : cohorts.enrolments(occasion.cohortId())) {
      boolean meant =
          occasion.personId() == null
              ? e.state() == EnrolmentState.ACTIVE && e.stageId().equals(occasion.stageId())
              : Objects.equals(occasion.personId(), e.personId()) && e.state().running();
      if (meant) people.add(e.personId());
    }
    return people;
  }

  /**
   * An occasion with all that a draw needs.
   *
   * @param items how many
   * @param reviewShare 0 to 1 of the items for review
   * @param quota topic to its weight; not scaled
   * @param older topics taught before those of the quota, for review
   * @param people for whom a paper is due
   * @param byHand how many of the items people mark
   * @param shorts how many of the items are answered in a few words
   * @param marking how they do
   */
  public record DueOccasion(
      OccasionRow occasion,
      Both stageTitle,
      int items,
      double reviewShare,
      Map<String, Integer> quota,
      Set<String> older,
      Duration limit,
      BigDecimal passMark,
      Rules rules,
      List<Long> people,
      int byHand,
      int shorts,
      MarkingRule marking) {}
}
