package lms.web.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lms.exam.ExamKind;
import lms.exam.MarkRow;
import lms.gate.StandingRow;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.platform.Language;
import lms.programme.CohortCard;
import lms.programme.EnrolmentRow;
import lms.programme.EnrolmentState;
import lms.security.Group;
import org.junit.jupiter.api.Test;

/** What those who teach see of a trainee: a cell for every paper. */
class CohortViewTest {
  static final long LIN = 7;
  static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  static final UUID EXCUSED = new UUID(0, 99);
  static final StandingRow STANDING = new StandingRow(null, null, null, null, 0, 0, List.of());

  final List<MarkRow> marks = new ArrayList<>();

  @Test
  void every_cell_says_what_became_of_the_paper() {
    mark(1, ExamKind.DAILY, "90", true);
    mark(2, ExamKind.DAILY, "60", true);
    mark(3, ExamKind.DAILY, "0", false);
    excuse(mark(4, ExamKind.DAILY, "0", false));
    marks.add(row(5, ExamKind.DAILY, null, false, false, "business"));
    assertThat(line(EnrolmentState.ACTIVE).cells())
        .extracting(HeatCell::state)
        .containsExactly("PASSED", "BELOW", "MISSED", "EXCUSED", "WAITING");
  }

  @Test
  void the_ten_latest_papers_are_shown_the_oldest_first() {
    for (int n = 1; n <= 14; n++) mark(n, ExamKind.DAILY, "90", true);
    List<CohortView.Column> columns = view().columns();
    assertThat(columns).hasSize(10);
    assertThat(columns.get(0).opens()).isEqualTo(opens(5));
    assertThat(columns.get(9).opens()).isEqualTo(opens(14));
  }

  private MarkRow mark(int day, ExamKind kind, String mark, boolean sat) {
    MarkRow row = row(day, kind, new BigDecimal(mark), sat, true, "business");
    marks.add(row);
    return row;
  }

  private void excuse(MarkRow row) {
    marks.remove(row);
    marks.add(
        new MarkRow(
            EXCUSED,
            row.sittingId(),
            LIN,
            1,
            row.stageId(),
            row.kind(),
            row.title(),
            row.opens(),
            row.closes(),
            row.mark(),
            false,
            false,
            true));
  }

  private static MarkRow row(
      int day, ExamKind kind, BigDecimal mark, boolean sat, boolean settled, String stage) {
    boolean passed = mark != null && mark.compareTo(new BigDecimal("85")) >= 0;
    return new MarkRow(
        new UUID(1, day),
        new UUID(2, day),
        LIN,
        1,
        stage,
        kind,
        new Both("小测", "quiz"),
        opens(day),
        opens(day).plusSeconds(1800),
        mark,
        passed,
        sat,
        settled);
  }

  private static Instant opens(int day) {
    return NOON.plus(Duration.ofDays(day));
  }

  private TraineeLine line(EnrolmentState state) {
    return view().line(new EnrolmentRow(1, LIN, state, "business", NOON), STANDING);
  }

  private CohortView view() {
    PersonRow lin =
        new PersonRow(
            LIN,
            "H7",
            "林一诺",
            null,
            null,
            null,
            null,
            Language.ZH,
            Set.of(Group.TRAINEE),
            LocalDate.of(2026, 11, 2),
            null);
    return new CohortView(
        new CohortCard(
            null,
            Map.of("business", new Both("业务培训", "Business")),
            List.of(),
            List.of(),
            List.of(),
            List.copyOf(marks),
            Set.of(EXCUSED)),
        Map.of(LIN, lin));
  }
}
