package lms.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import lms.org.OrgService;
import lms.plan.Plan;
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

  /** What comes of laying the days from a number on anew. */
  record Relay(int from, Timetable timetable, Relaid occasions) {}

  /**
   * Lays the days from this number on anew, beginning at or after a date. Days before it and
   * occasions whose papers are made stay as they are. Changes nothing yet.
   */
  Relay relaid(Cohort cohort, Plan plan, int fromNumber, LocalDate notBefore) {
    List<Timetable.Lesson> kept =
        cohorts.days(cohort.id()).stream().filter(d -> d.number() < fromNumber).toList();
    int left = plan.days().size() - kept.size();
    List<LocalDate> fresh = calendar.workingDays(cohort.siteId(), notBefore, left);
    ZoneId zone = org.site(cohort.siteId()).zone();
    List<LocalDate> all =
        Stream.concat(kept.stream().map(Timetable.Lesson::day), fresh.stream()).toList();
    Timetable timetable = Timetable.of(plan, all, zone);
    return new Relay(
        fromNumber,
        timetable,
        Relaid.of(
            cohorts.occasions(cohort.id()),
            timetable,
            fromNumber,
            (key, day) -> Timetable.slot(key, OccasionKind.WEEKLY, day, plan.weekly(), zone)));
  }

  /** Weekly exams may fall on other days than before, so their number of weeks may change too. */
  void relay(Cohort cohort, Relay relay) {
    List<Timetable.Lesson> days = relay.timetable().days();
    if (relay.from() == 1) cohort.begins(days.get(0).day());
    cohorts.removeDaysFrom(cohort.id(), relay.from());
    days.stream()
        .filter(d -> d.number() >= relay.from())
        .forEach(d -> cohorts.addDay(cohort.id(), d));
    relay.occasions().gone().forEach(cohorts::remove);
    relay.occasions().moved().forEach(Occasion::layOn);
    relay.occasions().fresh().forEach(slot -> cohorts.add(new Occasion(cohort.id(), slot, null)));
  }

  /**
   * What becomes of a cohort's occasions when its days from a number on are laid anew. What lies
   * before that number stays as it is; so do occasions whose papers are made and those of one
   * person. A weekly exam whose week was cut short takes place on the first day after the break
   * that has no other exam.
   *
   * @param kept as they are, of the whole cohort
   * @param gone the new days have no room for them
   * @param moved to where they take place now
   * @param fresh not known before
   */
  record Relaid(
      List<Occasion> kept,
      List<Occasion> gone,
      Map<Occasion, Timetable.Slot> moved,
      List<Timetable.Slot> fresh) {
    static Relaid of(
        List<Occasion> known,
        Timetable timetable,
        int fromNumber,
        BiFunction<String, Timetable.Lesson, Timetable.Slot> weekly) {
      List<Timetable.Slot> slots = timetable.slots();
      Map<String, Timetable.Slot> wanted = new LinkedHashMap<>();
      slots.stream().filter(s -> s.number() >= fromNumber).forEach(s -> wanted.put(s.key(), s));
      List<Occasion> kept = new ArrayList<>();
      List<Occasion> gone = new ArrayList<>();
      Map<Occasion, Timetable.Slot> moved = new LinkedHashMap<>();
      for (Occasion occasion : known) {
        Timetable.Slot slot = wanted.remove(occasion.key());
        boolean stays =
            occasion.personId() != null || occasion.isMade() || occasion.number() < fromNumber;
        if (stays && occasion.personId() == null) kept.add(occasion);
        if (stays) continue;
        if (slot != null) moved.put(occasion, slot);
        else if (slots.stream().anyMatch(s -> s.key().equals(occasion.key())))
          moved.put(occasion, weekly.apply(occasion.key(), free(timetable, fromNumber)));
        else gone.add(occasion);
      }
      return new Relaid(kept, gone, moved, List.copyOf(wanted.values()));
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
}
