package lms.web.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import lms.programme.OccasionKind;
import lms.programme.OccasionRow;
import lms.security.Group;
import org.junit.jupiter.api.Test;

/** What those who teach see of a trainee: a cell for every quiz and exam of a stage. */
class CohortViewTest {
  static final long LIN = 7;
  static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  static final UUID EXCUSED = new UUID(0, 99);
  static final StandingRow STANDING = new StandingRow(null, null, null, null, 0, 0, List.of());

  static final Instant NOW = opens(15);

  final List<MarkRow> marks = new ArrayList<>();
  final List<OccasionRow> occasions = new ArrayList<>();

  @Test
  void every_cell_says_what_became_of_the_paper() {
    mark(1, ExamKind.DAILY, "90", true);
    mark(2, ExamKind.DAILY, "60", true);
    mark(3, ExamKind.DAILY, "0", false);
    excuse(mark(4, ExamKind.DAILY, "0", false));
    marks.add(row(5, ExamKind.DAILY, null, false, false, "business"));
    occasions.add(occasion(5, OccasionKind.DAILY, "business", null));
    assertThat(line(EnrolmentState.ACTIVE).cells())
        .extracting(HeatCell::state)
        .containsExactly("WAITING", "EXCUSED", "MISSED", "BELOW", "PASSED");
  }

  @Test
  void everything_of_a_stage_that_has_begun_is_told_the_newest_first() {
    for (int n = 1; n <= 16; n++) mark(n, ExamKind.DAILY, "90", true);
    List<CohortView.Column> columns = view(null).columns();
    assertThat(columns).hasSize(15);
    assertThat(columns.get(0).opens()).isEqualTo(opens(15));
    assertThat(columns.get(14).opens()).isEqualTo(opens(1));
  }

  @Test
  void what_one_person_sits_alone_is_no_column_and_no_stage() {
    mark(1, ExamKind.DAILY, "90", true);
    marks.add(row(2, ExamKind.RESIT, new BigDecimal("90"), true, true, "business"));
    occasions.add(occasion(2, OccasionKind.RESIT, "business", LIN));
    occasions.add(occasion(3, OccasionKind.STAGE, "trial", LIN));
    assertThat(view(null).columns())
        .extracting(CohortView.Column::kind)
        .containsExactly(ExamKind.DAILY);
    assertThat(view(null).stages()).containsExactly("business");
  }

  @Test
  void the_table_tells_the_stage_that_is_asked_for_or_that_of_the_latest_exam() {
    occasions.add(occasion(1, OccasionKind.DAILY, "business", null));
    occasions.add(occasion(2, OccasionKind.DAILY, "trial", null));
    occasions.add(occasion(16, OccasionKind.DAILY, "internship", null));
    assertThat(view(null).stages()).containsExactly("business", "trial");
    assertThat(view(null).stage()).isEqualTo("trial");
    assertThat(view("internship").stage()).isEqualTo("trial");
    assertThat(view("business").columns())
        .containsExactly(new CohortView.Column(ExamKind.DAILY, opens(1)));
  }

  private static OccasionRow occasion(int day, OccasionKind kind, String stage, Long person) {
    LocalDate on = LocalDate.ofInstant(opens(day), ZoneOffset.UTC);
    return new OccasionRow(
        (long) day, 1, "x", kind, stage, day, on, opens(day), opens(day), person, true);
  }

  private MarkRow mark(int day, ExamKind kind, String mark, boolean sat) {
    MarkRow row = row(day, kind, new BigDecimal(mark), sat, true, "business");
    marks.add(row);
    occasions.add(occasion(day, OccasionKind.valueOf(kind.name()), "business", null));
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
            row.closes()));
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
        settled ? opens(day).plusSeconds(1800) : null);
  }

  private static Instant opens(int day) {
    return NOON.plus(Duration.ofDays(day));
  }

  private TraineeLine line(EnrolmentState state) {
    CohortView view = view(null);
    return view.line(new EnrolmentRow(1, LIN, state, "business", NOON), STANDING, view.columns());
  }

  private CohortView view(String stage) {
    Map<String, Both> stages = new LinkedHashMap<>();
    for (String id : List.of("business", "trial", "internship")) stages.put(id, new Both(id, id));
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
            stages,
            List.of(),
            List.copyOf(occasions),
            List.of(),
            List.copyOf(marks),
            Set.of(EXCUSED)),
        Map.of(LIN, lin),
        stage,
        NOW);
  }
}
