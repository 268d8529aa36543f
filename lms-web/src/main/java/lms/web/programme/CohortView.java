package lms.web.programme;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lms.exam.ExamKind;
import lms.exam.MarkRow;
import lms.gate.StandingRow;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.programme.CohortCard;
import lms.programme.EnrolmentRow;

/** A cohort turned into lines: how each stands and the table of the latest papers. Pure. */
record CohortView(CohortCard card, Map<Long, PersonRow> people) {
  private static final int COLUMNS = 10;

  /** A paper of everybody: a column of the table. */
  public record Column(ExamKind kind, Instant opens) {}

  /** The latest papers, the oldest first. */
  List<Column> columns() {
    List<Column> all =
        card.marks().stream()
            .map(m -> new Column(m.kind(), m.opens()))
            .distinct()
            .sorted(Comparator.comparing(Column::opens).thenComparing(Column::kind))
            .toList();
    return all.subList(Math.max(0, all.size() - COLUMNS), all.size());
  }

  TraineeLine line(EnrolmentRow place, StandingRow standing) {
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
        columns().stream().map(c -> cell(marks, c)).toList());
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
