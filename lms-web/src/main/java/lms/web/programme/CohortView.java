package lms.web.programme;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lms.exam.ExamKind;
import lms.exam.MarkRow;
import lms.gate.StandingRow;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.programme.CohortCard;
import lms.programme.EnrolmentRow;
import lms.programme.OccasionRow;

/**
 * A cohort turned into lines: how each stands, and who took what in a stage. Pure.
 *
 * @param asked whose exams the table tells; null for the stage that has had the latest
 */
record CohortView(CohortCard card, Map<Long, PersonRow> people, String asked, Instant now) {

  /**
   * A quiz or exam of everybody: a column of the table. What one person sits alone, a resit or an
   * exam caught up with, has none; it stands on the page of that person.
   */
  public record Column(ExamKind kind, Instant opens) {}

  /** Quizzes and exams of everybody that have begun. */
  private Stream<OccasionRow> begun() {
    return card.occasions().stream()
        .filter(o -> o.personId() == null && !o.opens().isAfter(now))
        .sorted(Comparator.comparing(OccasionRow::opens));
  }

  /** The stages that have had any, in their order. */
  List<String> stages() {
    Set<String> begun = begun().map(OccasionRow::stageId).collect(Collectors.toSet());
    return card.stages().keySet().stream().filter(begun::contains).toList();
  }

  /** Whose exams the table tells; empty before the first. */
  String stage() {
    if (asked != null && stages().contains(asked)) return asked;
    return begun().map(OccasionRow::stageId).reduce((earlier, later) -> later).orElse("");
  }

  /** All of the stage, the newest first. */
  List<Column> columns() {
    String stage = stage();
    return begun()
        .filter(o -> o.stageId().equals(stage))
        .map(o -> new Column(ExamKind.valueOf(o.kind().name()), o.opens()))
        .sorted(Comparator.comparing(Column::opens).reversed())
        .toList();
  }

  /**
   * @param columns see {@link #columns}
   */
  TraineeLine line(EnrolmentRow place, StandingRow standing, List<Column> columns) {
    List<MarkRow> marks =
        card.marks().stream().filter(m -> m.personId() == place.personId()).toList();
    return new TraineeLine(
        people.get(place.personId()),
        place,
        stage(place.stageId()),
        standing.daily(),
        standing.weekly(),
        standing.exam(),
        standing.met(),
        standing.conditions(),
        standing.cut(),
        standing.risks(),
        columns.stream().map(c -> cell(marks, c)).toList());
  }

  Both stage(String stageId) {
    return card.stages().getOrDefault(stageId, new Both(stageId, stageId));
  }

  private HeatCell cell(List<MarkRow> marks, Column column) {
    return marks.stream()
        .filter(m -> m.kind() == column.kind() && m.opens().equals(column.opens()))
        .findFirst()
        .map(m -> HeatCell.of(m, card.excused().contains(m.paperId())))
        .orElse(HeatCell.NONE);
  }
}
