package lms.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import lms.org.OrgService;
import lms.schedule.CalendarService;

/** Lays plans on the working days of a site, and moves what has not begun. */
@ApplicationScoped
class Calendars {
  @Inject CalendarService calendar;
  @Inject OrgService org;
  @Inject Cohorts cohorts;

  /**
   * @throws FirstDayNotWorked with the next working day
   */
  Timetable lay(Plan plan, long siteId, LocalDate firstDay) {
    List<LocalDate> days = calendar.workingDays(siteId, firstDay, plan.days().size());
    if (days.isEmpty() || !days.get(0).equals(firstDay))
      throw new FirstDayNotWorked(days.isEmpty() ? firstDay : days.get(0));
    return Timetable.of(plan, days, org.site(siteId).zone());
  }

  void store(long cohortId, Timetable timetable) {
    timetable.days().forEach(d -> cohorts.addDay(cohortId, d));
    timetable.slots().forEach(s -> cohorts.add(new Occasion(cohortId, s, null)));
  }

  /**
   * Lays the days from this number on anew, beginning at or after a date. Days before it and
   * occasions whose papers are made stay as they are.
   */
  void relay(Cohort cohort, Plan plan, int fromNumber, LocalDate notBefore) {
    List<Timetable.Lesson> kept =
        cohorts.days(cohort.id()).stream().filter(d -> d.number() < fromNumber).toList();
    int left = plan.days().size() - kept.size();
    List<LocalDate> fresh = calendar.workingDays(cohort.siteId(), notBefore, left);
    ZoneId zone = org.site(cohort.siteId()).zone();
    List<LocalDate> all =
        java.util.stream.Stream.concat(kept.stream().map(Timetable.Lesson::day), fresh.stream())
            .toList();
    Timetable timetable = Timetable.of(plan, all, zone);
    cohorts.removeDaysFrom(cohort.id(), fromNumber);
    timetable.days().stream()
        .filter(d -> d.number() >= fromNumber)
        .forEach(d -> cohorts.addDay(cohort.id(), d));
    relayOccasions(cohort.id(), timetable, fromNumber, plan, zone);
  }

  /**
   * Weekly exams may fall on other days than before, so their number of weeks may change too. One
   * whose week was cut short, so that its day would now be a past one, takes place on the first day
   * after the break that has no other exam.
   */
  private void relayOccasions(
      long cohortId, Timetable timetable, int fromNumber, Plan plan, ZoneId zone) {
    List<Occasion> known = cohorts.occasions(cohortId);
    for (Occasion o : known) {
      boolean gone =
          o.personId() == null
              && !o.isMade()
              && timetable.slots().stream().noneMatch(s -> s.key().equals(o.key()));
      if (gone) cohorts.remove(o);
    }
    for (Timetable.Slot slot : timetable.slots()) {
      Occasion occasion =
          known.stream().filter(o -> o.key().equals(slot.key())).findFirst().orElse(null);
      if (occasion == null) cohorts.add(new Occasion(cohortId, slot, null));
      else if (!occasion.isMade() && slot.number() >= fromNumber) occasion.layOn(slot);
      else if (!occasion.isMade() && leftBehind(occasion, timetable, fromNumber))
        occasion.layOn(
            Timetable.slot(
                slot.key(), slot.kind(), free(timetable, fromNumber), plan.weekly(), zone));
    }
  }

  /** Was it planned for a day that is no longer a training day of the past? */
  private static boolean leftBehind(Occasion occasion, Timetable timetable, int fromNumber) {
    LocalDate day = occasion.row().day();
    return timetable.days().stream()
        .filter(d -> d.number() < fromNumber)
        .noneMatch(d -> d.day().equals(day));
  }

  private static Timetable.Lesson free(Timetable timetable, int fromNumber) {
    List<Timetable.Lesson> fresh =
        timetable.days().stream().filter(d -> d.number() >= fromNumber).toList();
    return fresh.stream()
        .filter(
            d ->
                timetable.slots().stream()
                    .noneMatch(s -> s.number() == d.number() && s.kind() != OccasionKind.DAILY))
        .findFirst()
        .orElse(fresh.get(0));
  }
}
