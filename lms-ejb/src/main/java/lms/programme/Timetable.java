package lms.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import lms.plan.Plan;

/**
 * Lays a plan on working days. Pure. The daily quiz takes place on the morning of every day but the
 * first, on what the day before taught; the weekly exam on the last training day of a calendar
 * week, unless that is the day of a stage exam, which then takes its place; the stage exam on the
 * last day of a stage.
 */
record Timetable(List<Lesson> days, List<Slot> slots) {
  /** A week with fewer training days has nothing to be examined on. */
  static final int LEAST_FOR_WEEKLY = 3;

  /** One training day. */
  record Lesson(int number, LocalDate day, String stageId, int stageDay) {}

  /** One quiz or exam. */
  record Slot(
      String key,
      OccasionKind kind,
      String stageId,
      int number,
      LocalDate day,
      Instant opens,
      Instant closes) {}

  /**
   * @param workingDays as many as the plan has days
   */
  static Timetable of(Plan plan, List<LocalDate> workingDays, ZoneId zone) {
    List<Lesson> days = new ArrayList<>();
    for (int n = 0; n < plan.days().size(); n++) {
      Plan.Day day = plan.days().get(n);
      days.add(new Lesson(n + 1, workingDays.get(n), day.stageId(), day.stageDay()));
    }
    List<Slot> slots = new ArrayList<>();
    int week = 0;
    for (Lesson day : days) {
      boolean lastOfStage = day.stageDay() == plan.stage(day.stageId()).days();
      if (day.number() > 1)
        slots.add(slot("daily:" + day.number(), OccasionKind.DAILY, day, plan.daily(), zone));
      if (lastOfWeek(days, day)) {
        week++;
        if (!lastOfStage && trainedInWeek(days, day) >= LEAST_FOR_WEEKLY)
          slots.add(slot("weekly:" + week, OccasionKind.WEEKLY, day, plan.weekly(), zone));
      }
      if (lastOfStage)
        slots.add(slot("stage:" + day.stageId(), OccasionKind.STAGE, day, plan.stageExam(), zone));
    }
    return new Timetable(List.copyOf(days), List.copyOf(slots));
  }

  static Slot slot(String key, OccasionKind kind, Lesson day, Plan.Quiz quiz, ZoneId zone) {
    return new Slot(
        key,
        kind,
        day.stageId(),
        day.number(),
        day.day(),
        day.day().atTime(quiz.opens()).atZone(zone).toInstant(),
        day.day().atTime(quiz.closes()).atZone(zone).toInstant());
  }

  private static long trainedInWeek(List<Lesson> days, Lesson day) {
    return days.stream().filter(d -> week(d.day()) == week(day.day())).count();
  }

  private static boolean lastOfWeek(List<Lesson> days, Lesson day) {
    return day.number() == days.size() || week(days.get(day.number()).day()) != week(day.day());
  }

  private static int week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
