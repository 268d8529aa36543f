package lms.programme;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a cohort's calendar would be: training days, quizzes and exams with their dates.
 *
 * @param stages of the whole plan, in order
 * @param shortWeeks without a weekly exam, because they have too few training days
 */
public record PlanCard(
    List<String> stages,
    List<TrainingDayRow> days,
    List<OccasionRow> occasions,
    List<ShortWeek> shortWeeks)
    implements Serializable {

  /** A calendar week with so few training days that there is nothing to be examined on. */
  public record ShortWeek(LocalDate monday, int days) implements Serializable {}

  /**
   * @param all training days of the cohort, those that stay as they are too
   * @param occasions that take place on them
   */
  static List<ShortWeek> shortWeeks(List<LocalDate> all, List<OccasionRow> occasions) {
    Map<LocalDate, Long> weeks =
        all.stream()
            .collect(Collectors.groupingBy(PlanCard::monday, TreeMap::new, Collectors.counting()));
    Set<LocalDate> examined =
        occasions.stream()
            .filter(o -> o.kind() == OccasionKind.WEEKLY || o.kind() == OccasionKind.STAGE)
            .map(o -> monday(o.day()))
            .collect(Collectors.toSet());
    List<ShortWeek> found = new ArrayList<>();
    weeks.forEach(
        (monday, days) -> {
          if (days < Timetable.LEAST_FOR_WEEKLY && !examined.contains(monday))
            found.add(new ShortWeek(monday, days.intValue()));
        });
    return List.copyOf(found);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
