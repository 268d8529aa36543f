package lms.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lms.plan.Plan;
import lms.plan.PlanDesk;

/** Cohorts and the places in them for the rooms above, within their own transactions. */
@ApplicationScoped
public class CohortDesk {
  @Inject Cohorts cohorts;
  @Inject PlanDesk plans;

  /** The cohort with the plan that it follows. */
  public CohortPlan require(long cohortId) {
    return of(cohorts.require(cohortId));
  }

  CohortPlan of(Cohort cohort) {
    Plan plan = plans.of(cohort.programmeId(), cohort.programmeVersion());
    return new CohortPlan(cohort.id(), cohort.siteId(), cohort.openedAt(), plan);
  }

  /** The cohorts in which somebody is still trained. */
  public List<CohortPlan> running() {
    return cohorts.running().stream().map(this::of).toList();
  }

  /** What a cohort is called on lists. */
  public String code(long cohortId) {
    return cohorts.require(cohortId).code();
  }

  /** Those who wait at a gate, or for its exam. */
  public List<Long> atGates() {
    return cohorts.atGates();
  }

  /** Locked until the transaction ends. */
  public EnrolmentRow lock(long cohortId, long personId) {
    return cohorts.lock(cohortId, personId).row();
  }

  /** In the same stage. */
  public EnrolmentRow become(EnrolmentRow place, EnrolmentState next, Instant now) {
    Enrolment enrolment = cohorts.lock(place.cohortId(), place.personId());
    enrolment.become(next, now);
    return enrolment.row();
  }

  /** Active in the next stage. */
  public EnrolmentRow enter(EnrolmentRow place, String nextStage, Instant now) {
    Enrolment enrolment = cohorts.lock(place.cohortId(), place.personId());
    enrolment.enter(nextStage, now);
    return enrolment.row();
  }

  /**
   * What the others of this stage sat since then is due for this person too, and for nobody else:
   * the gate was open, but nobody had looked. What is not made yet is made for them anyhow. The
   * stage's own exam is not among it; see {@link ResitPlanner#late}.
   */
  public void owe(EnrolmentRow place, Instant since, Instant now) {
    cohorts.lockOccasions(place.cohortId(), place.stageId(), since, now).stream()
        .filter(o -> o.kind() != OccasionKind.STAGE && o.isMade())
        .forEach(o -> cohorts.owe(o.id(), place.personId()));
  }

  /**
   * The cohort a person is trained in now. Holds nothing of the place, so that whoever locks it
   * afterwards finds it as it is then.
   */
  public Optional<Long> trainedIn(long personId) {
    return cohorts.trainedIn(personId);
  }

  /** The cohort a person is trained in now; else the one they were in last. */
  public Optional<EnrolmentRow> current(long personId) {
    return cohorts.current(personId).map(Enrolment::row);
  }

  /** Everybody who is or was in it. */
  public List<EnrolmentRow> enrolments(long cohortId) {
    return cohorts.enrolments(cohortId).stream().map(Enrolment::row).toList();
  }

  /** Papers that do not count, because the academy did not run. */
  public Set<UUID> excused(long cohortId) {
    return cohorts.excused(cohortId);
  }

  /** The same of one person. */
  public Set<UUID> excusedOf(long personId) {
    return cohorts.excusedOf(personId);
  }

  /** Its training days with what they teach, in order. */
  public List<TrainingDayRow> days(CohortPlan cohort) {
    return cohorts.days(cohort.id()).stream()
        .map(d -> CohortService.day(cohort.plan(), d))
        .toList();
  }

  /** Its quizzes and exams, those of single people too, in order. */
  public List<OccasionRow> occasions(long cohortId) {
    return cohorts.occasions(cohortId).stream().map(Occasion::row).toList();
  }
}
