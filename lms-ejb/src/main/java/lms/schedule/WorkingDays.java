package lms.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rule of the working day: what a special day says, else Monday to Friday.
 *
 * @param special day to working or not
 */
record WorkingDays(Map<LocalDate, Boolean> special) {
  /** No training calendar is longer than this; a calendar without any working day must end too. */
  private static final int FARTHEST = 4_000;

  boolean working(LocalDate day) {
    Boolean said = special.get(day);
    if (said != null) return said;
    return weekday(day);
  }

  /** What the day is when nobody says anything of it. */
  static boolean weekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** The first so many working days from this day on, itself included when it is worked. */
  List<LocalDate> first(LocalDate from, int count) {
    List<LocalDate> days = new ArrayList<>(count);
    LocalDate day = from;
    for (int n = 0; days.size() < count && n < FARTHEST; n++, day = day.plusDays(1))
      if (working(day)) days.add(day);
    return days;
  }
}
