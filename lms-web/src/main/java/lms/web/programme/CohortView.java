package lms.web.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lms.exam.ExamKind;
import lms.exam.MarkRow;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.programme.CohortCard;
import lms.programme.ConditionRow;
import lms.programme.EnrolmentRow;
import lms.programme.EnrolmentState;

/** A cohort turned into lines: means, risks and the table of the latest papers. Pure. */
record CohortView(CohortCard card, Map<Long, PersonRow> people) {
  private static final int COLUMNS = 10;
  private static final int TOO_OFTEN_MISSED = 2;

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

  TraineeLine line(EnrolmentRow place, List<ConditionRow> gate) {
    List<MarkRow> marks =
        card.marks().stream().filter(m -> m.personId() == place.personId()).toList();
    List<MarkRow> counting =
        marks.stream()
            .filter(m -> place.stageId().equals(m.stageId()))
            .filter(m -> m.settled() && m.mark() != null && !card.excused().contains(m.paperId()))
            .toList();
    BigDecimal cut = cut(gate);
    BigDecimal daily = mean(counting, ExamKind.DAILY);
    BigDecimal weekly = mean(counting, ExamKind.WEEKLY);
    return new TraineeLine(
        people.get(place.personId()),
        place,
        stage(place.stageId()),
        daily,
        weekly,
        exam(counting),
        gate.stream().filter(ConditionRow::met).count(),
        gate.size(),
        cut,
        place.state().running() ? risks(place, counting, daily, weekly, cut) : List.of(),
        columns().stream().map(c -> cell(marks, c)).toList());
  }

  Both stage(String stageId) {
    return card.stages().getOrDefault(stageId, new Both(stageId, stageId));
  }

  private static BigDecimal cut(List<ConditionRow> gate) {
    return gate.stream()
        .filter(c -> c.source().equals("exam"))
        .map(ConditionRow::needed)
        .findFirst()
        .orElse(null);
  }

  private HeatCell cell(List<MarkRow> marks, Column column) {
    return marks.stream()
        .filter(m -> m.kind() == column.kind() && m.opens().equals(column.opens()))
        .findFirst()
        .map(m -> HeatCell.of(m, card.excused().contains(m.paperId())))
        .orElse(HeatCell.NONE);
  }

  private static List<String> risks(
      EnrolmentRow place,
      List<MarkRow> counting,
      BigDecimal daily,
      BigDecimal weekly,
      BigDecimal cut) {
    List<String> risks = new ArrayList<>();
    if (place.state() == EnrolmentState.PROPOSED) risks.add("proposed");
    if (place.state() == EnrolmentState.RESIT) risks.add("resit");
    if (below(daily, cut)) risks.add("daily");
    if (below(weekly, cut)) risks.add("weekly");
    if (counting.stream().filter(m -> !m.sat()).count() >= TOO_OFTEN_MISSED) risks.add("missed");
    return risks;
  }

  private static boolean below(BigDecimal mean, BigDecimal cut) {
    return mean != null && cut != null && mean.compareTo(cut) < 0;
  }

  private static BigDecimal exam(List<MarkRow> counting) {
    return counting.stream()
        .filter(m -> m.kind() == ExamKind.STAGE || m.kind() == ExamKind.RESIT)
        .max(Comparator.comparing(MarkRow::closes))
        .map(MarkRow::mark)
        .orElse(null);
  }

  private static BigDecimal mean(List<MarkRow> counting, ExamKind kind) {
    List<BigDecimal> marks =
        counting.stream()
            .filter(m -> m.kind() == kind)
            .map(MarkRow::mark)
            .filter(Objects::nonNull)
            .toList();
    return marks.isEmpty()
        ? null
        : marks.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(marks.size()), 2, RoundingMode.HALF_UP);
  }
}
