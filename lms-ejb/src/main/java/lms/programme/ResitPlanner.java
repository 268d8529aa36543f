package lms.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lms.audit.Audit;
import lms.exam.ExamKind;
import lms.exam.ExamRecordService;
import lms.exam.MarkRow;
import lms.exam.PaperService;
import lms.org.OrgService;
import lms.plan.Plan;
import lms.platform.Actor;
import lms.schedule.CalendarService;

/**
 * Plans exams for one person: resits after the waiting time, what the academy missed, and the stage
 * exam of a latecomer. All on a working day, at the stage exam's hours.
 */
@ApplicationScoped
public class ResitPlanner {
  /** How the keys of repeats begin. */
  static final String AGAIN = "again:";

  private static final String PASSED = "exams passed";
  private static final String EXCUSED = "exam excused";

  @Inject Cohorts cohorts;
  @Inject CalendarService calendar;
  @Inject OrgService org;
  @Inject PaperService papers;
  @Inject ExamRecordService exams;
  @Inject Audit audit;

  /**
   * Plans the next resit of the stage. One that was planned and then not needed leaves its number.
   *
   * @param ended when the attempt before would have ended at the latest; the waiting time is
   *     counted from that day, not from the day of the verdict. Where an elimination was turned
   *     down, or taken back, when that was decided: before, nobody prepares for another attempt
   * @return false while one, or a repeat of the exam, is planned that has not begun
   */
  public boolean plan(
      EnrolmentRow enrolment, CohortPlan cohort, Plan plan, Instant ended, Instant now) {
    if (own(enrolment.cohortId(), enrolment.personId(), enrolment.stageId())
        .anyMatch(o -> !o.isMade())) return false;
    cohorts.add(
        new Occasion(
            cohort.id(),
            slot(
                free(cohort, "resit:" + enrolment.stageId() + ":" + enrolment.personId() + ":"),
                OccasionKind.RESIT,
                enrolment.stageId(),
                cohort,
                plan,
                now,
                daysLater(cohort, ended, now, plan.resitWaitDays())),
            enrolment.personId()));
    return true;
  }

  private Stream<Occasion> own(long cohortId, long personId, String stageId) {
    return cohorts.occasions(cohortId).stream()
        .filter(o -> o.stageId().equals(stageId))
        .filter(o -> Objects.equals(o.personId(), personId));
  }

  /** Is a second chance planned that has not begun, or being sat? */
  public boolean ahead(EnrolmentRow enrolment, List<MarkRow> marks) {
    return own(enrolment.cohortId(), enrolment.personId(), enrolment.stageId())
            .anyMatch(o -> o.kind() == OccasionKind.RESIT && !o.isMade())
        || marks.stream().anyMatch(m -> m.kind() == ExamKind.RESIT && !m.isSettled());
  }

  /** The first key that begins like this and is not taken. */
  private String free(CohortPlan cohort, String begin) {
    int n = 1;
    while (cohorts.occasion(cohort.id(), begin + n).isPresent()) n++;
    return begin + n;
  }

  private int daysLater(CohortPlan cohort, Instant ended, Instant now, int wait) {
    ZoneId zone = org.site(cohort.siteId()).zone();
    LocalDate from = ended.atZone(zone).toLocalDate().plusDays(wait);
    return (int) ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), from);
  }

  /** The exams are passed: what was planned as a second chance, and nobody began, is over. */
  public void cancel(EnrolmentRow enrolment, List<MarkRow> marks) {
    remove(
        own(enrolment.cohortId(), enrolment.personId(), enrolment.stageId())
            .filter(o -> o.kind() == OccasionKind.RESIT || o.key().startsWith(AGAIN)),
        PASSED);
    withdraw(marks.stream().filter(m -> m.kind() == ExamKind.RESIT), PASSED);
  }

  /** What was to take place again need not: nobody has begun it, and what it stood for counts. */
  void notAgain(long cohortId, long personId, String stageId, ExamKind kind) {
    remove(
        own(cohortId, personId, stageId)
            .filter(o -> o.kind().name().equals(kind.name()) && o.key().startsWith(AGAIN)),
        PASSED);
    withdraw(
        exams.marks(Set.of(personId), cohortId).stream()
            .filter(m -> m.kind() == kind && stageId.equals(m.stageId())),
        PASSED);
  }

  private void remove(Stream<Occasion> planned, String why) {
    planned
        .map(o -> cohorts.lockOccasion(o.id()))
        .filter(o -> !o.isMade())
        .forEach(
            o -> {
              audit.record(Actor.SYSTEM, "cancel", "occasion", o.id(), o.row(), null, why);
              cohorts.remove(o);
            });
  }

  private static boolean exam(MarkRow mark) {
    return mark.kind() == ExamKind.STAGE || mark.kind() == ExamKind.RESIT;
  }

  private void withdraw(Stream<MarkRow> made, String why) {
    made.filter(m -> !m.isSettled() && m.sittingId() == null)
        .forEach(m -> papers.withdraw(m.paperId(), why));
  }

  /**
   * An exam or resit that does not count takes place again on the next working day, in the place of
   * a resit that was planned because of it; not when the stage was passed without it.
   */
  void again(
      CohortPlan cohort, Plan plan, long personId, String stageId, OccasionKind kind, Instant now) {
    List<MarkRow> marks =
        exams.marks(Set.of(personId), cohort.id()).stream()
            .filter(m -> stageId.equals(m.stageId()) && exam(m))
            .toList();
    if (marks.stream().anyMatch(MarkRow::passed)) return;
    remove(
        own(cohort.id(), personId, stageId).filter(o -> o.kind() == OccasionKind.RESIT), EXCUSED);
    withdraw(marks.stream().filter(m -> m.kind() == ExamKind.RESIT), EXCUSED);
    String key = free(cohort, AGAIN + stageId + ":" + personId + ":");
    cohorts.add(
        new Occasion(cohort.id(), slot(key, kind, stageId, cohort, plan, now, 1), personId));
  }

  /**
   * Who comes into a stage whose exam the others have taken gets one of their own, on the next
   * working day.
   */
  public void late(EnrolmentRow enrolment, CohortPlan cohort, Plan plan, Instant now) {
    String stage = enrolment.stageId();
    boolean over =
        cohorts
            .occasion(cohort.id(), "stage:" + stage)
            .map(o -> cohorts.lockOccasion(o.id()).isMade())
            .orElse(false);
    if (over)
      cohorts.add(
          new Occasion(
              cohort.id(),
              slot(
                  "late:" + stage + ":" + enrolment.personId(),
                  OccasionKind.STAGE,
                  stage,
                  cohort,
                  plan,
                  now,
                  1),
              enrolment.personId()));
  }

  /** An exam's window on the first working day so many days after now or later. */
  private Timetable.Slot slot(
      String key,
      OccasionKind kind,
      String stageId,
      CohortPlan cohort,
      Plan plan,
      Instant now,
      int daysLater) {
    ZoneId zone = org.site(cohort.siteId()).zone();
    LocalDate earliest = now.atZone(zone).toLocalDate().plusDays(Math.max(1, daysLater));
    LocalDate day = calendar.workingDays(cohort.siteId(), earliest, 1).get(0);
    int number =
        cohorts.days(cohort.id()).stream()
            .filter(d -> d.stageId().equals(stageId))
            .mapToInt(Timetable.Lesson::number)
            .max()
            .orElse(1);
    return Timetable.slot(
        key, kind, new Timetable.Lesson(number, day, stageId, 0), plan.stageExam(), zone);
  }
}
