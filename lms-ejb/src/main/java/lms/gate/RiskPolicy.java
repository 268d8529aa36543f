package lms.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lms.exam.ExamKind;
import lms.exam.MarkRow;
import lms.programme.EnrolmentRow;
import lms.programme.EnrolmentState;

/**
 * Who needs to be looked at: below the cut in the mean of the stage's quizzes, absent twice, before
 * a second chance, or proposed for elimination. Only papers of the present stage that count.
 *
 * @param tooOftenMissed papers not sat at which somebody is at risk
 */
record RiskPolicy(int tooOftenMissed) {
  static final RiskPolicy OF_THE_HOUSE = new RiskPolicy(2);

  /**
   * @param marks of this person, of any stage
   * @param excused papers that do not count
   * @param gate what the gate says of each of its conditions
   */
  StandingRow standing(
      EnrolmentRow place, List<MarkRow> marks, Set<UUID> excused, List<ConditionRow> gate) {
    List<MarkRow> counting =
        marks.stream()
            .filter(m -> place.stageId().equals(m.stageId()))
            .filter(m -> m.isSettled() && m.mark() != null && !excused.contains(m.paperId()))
            .sorted(Comparator.comparing(MarkRow::closes))
            .toList();
    BigDecimal cut = cut(gate);
    BigDecimal daily = mean(counting, ExamKind.DAILY);
    BigDecimal weekly = mean(counting, ExamKind.WEEKLY);
    return new StandingRow(
        daily,
        weekly,
        GatePolicy.exam(counting),
        cut,
        gate.stream().filter(ConditionRow::met).count(),
        gate.size(),
        place.state().running() ? risks(place, counting, daily, weekly, cut) : List.of());
  }

  private List<String> risks(
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
    if (counting.stream().filter(m -> !m.sat()).count() >= tooOftenMissed) risks.add("missed");
    return List.copyOf(risks);
  }

  private static BigDecimal cut(List<ConditionRow> gate) {
    return gate.stream()
        .filter(c -> c.source().equals("exam"))
        .map(ConditionRow::needed)
        .findFirst()
        .orElse(null);
  }

  private static boolean below(BigDecimal mean, BigDecimal cut) {
    return mean != null && cut != null && mean.compareTo(cut) < 0;
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
