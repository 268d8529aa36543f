package lms.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import lms.org.OrgService;
import lms.schedule.CalendarService;

/**
 * Finds the day of a resit: after the waiting time, on a working day, at the stage exam's hours.
 */
@ApplicationScoped
class ResitPlanner {
  @Inject Cohorts cohorts;
  @Inject CalendarService calendar;
  @Inject OrgService org;

  /**
   * Plans the n-th resit of the stage.
   *
   * @return false when it was planned before
   */
  boolean plan(Enrolment enrolment, Cohort cohort, Plan plan, int nth, Instant now) {
    String key = "resit:" + enrolment.stageId() + ":" + enrolment.personId() + ":" + nth;
    if (cohorts.occasion(cohort.id(), key).isPresent()) return false;
    cohorts.add(
        new Occasion(
            cohort.id(),
            slot(
                key,
                OccasionKind.RESIT,
                enrolment.stageId(),
                cohort,
                plan,
                now,
                plan.resitWaitDays()),
            enrolment.personId()));
    return true;
  }

  /** An exam's window so many working days after now. */
  Timetable.Slot slot(
      String key,
      OccasionKind kind,
      String stageId,
      Cohort cohort,
      Plan plan,
      Instant now,
      int workingDaysLater) {
    ZoneId zone = org.site(cohort.siteId()).zone();
    LocalDate tomorrow = now.atZone(zone).toLocalDate().plusDays(1);
    List<LocalDate> days =
        calendar.workingDays(cohort.siteId(), tomorrow, Math.max(1, workingDaysLater));
    LocalDate day = days.get(days.size() - 1);
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
