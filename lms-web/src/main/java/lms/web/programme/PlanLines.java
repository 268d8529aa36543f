package lms.web.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lms.content.ContentService;
import lms.content.LessonRow;
import lms.platform.Both;
import lms.programme.OccasionKind;
import lms.programme.OccasionRow;
import lms.programme.PlanCard;
import lms.programme.TrainingDayRow;

/** A planned calendar, day by day, with the titles of what is taught. */
@ApplicationScoped
public class PlanLines {
  @Inject ContentService content;

  /** A training day with its lessons, its quizzes and exams, and which stage it is in: 1, 2, … */
  public record Day(
      TrainingDayRow row, int stage, List<Both> lessons, List<OccasionRow> occasions, boolean gate)
      implements Serializable {}

  /**
   * All days, and how many quizzes and exams there are of each kind.
   *
   * @param shortWeeks that have no weekly exam
   */
  public record Preview(
      List<Day> days, long daily, long weekly, List<Day> gates, List<PlanCard.ShortWeek> shortWeeks)
      implements Serializable {
    public Day first() {
      return days.get(0);
    }

    public Day last() {
      return days.get(days.size() - 1);
    }
  }

  Preview of(PlanCard plan) {
    Map<String, Both> titles =
        content
            .lessons(
                plan.days().stream()
                    .map(TrainingDayRow::lessons)
                    .flatMap(Collection::stream)
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(LessonRow::id, LessonRow::title));
    List<Day> days =
        plan.days().stream()
            .map(d -> day(d, plan.stages().indexOf(d.stageId()) + 1, plan, titles))
            .toList();
    return new Preview(
        days,
        count(plan, OccasionKind.DAILY),
        count(plan, OccasionKind.WEEKLY),
        days.stream().filter(Day::gate).toList(),
        plan.shortWeeks());
  }

  private static Day day(TrainingDayRow d, int stage, PlanCard plan, Map<String, Both> titles) {
    List<OccasionRow> occasions =
        plan.occasions().stream().filter(o -> o.day().equals(d.day())).toList();
    return new Day(
        d,
        stage,
        d.lessons().stream().map(titles::get).filter(Objects::nonNull).toList(),
        occasions,
        occasions.stream().anyMatch(o -> o.kind() == OccasionKind.STAGE));
  }

  private static long count(PlanCard plan, OccasionKind kind) {
    return plan.occasions().stream().filter(o -> o.kind() == kind).count();
  }
}
