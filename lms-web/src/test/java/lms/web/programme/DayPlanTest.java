package lms.web.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lms.content.LessonRow;
import lms.exam.ExamKind;
import lms.exam.PaperRow;
import lms.exam.PaperState;
import lms.gate.GateCard;
import lms.platform.Both;
import lms.programme.EnrolmentState;
import lms.programme.OccasionKind;
import lms.programme.OccasionRow;
import lms.programme.TrainingDayRow;
import org.junit.jupiter.api.Test;

/** What comes first on a trainee's day. */
class DayPlanTest {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  static final Instant TEN = at(MONDAY, 10);
  static final Both TITLE = new Both("小测", "quiz");

  final List<PaperRow> papers = new ArrayList<>();
  final List<OccasionRow> occasions = new ArrayList<>();
  final List<LessonRow> lessons = new ArrayList<>();
  final Set<String> read = new HashSet<>();
  private Set<UUID> excused = Set.of();

  @Test
  void a_paper_in_hand_goes_before_one_that_is_open() {
    paper(PaperState.OPEN, at(MONDAY, 11));
    PaperRow writing = paper(PaperState.WRITING, at(MONDAY, 12));
    assertThat(next().kind()).isEqualTo("WRITING");
    assertThat(next().paper()).isEqualTo(writing);
  }

  @Test
  void of_two_open_papers_the_one_that_closes_first() {
    paper(PaperState.OPEN, at(MONDAY, 18));
    PaperRow sooner = paper(PaperState.OPEN, at(MONDAY, 11));
    assertThat(next().paper()).isEqualTo(sooner);
    assertThat(next().until()).isEqualTo(at(MONDAY, 11));
    assertThat(next().lead()).isEqualTo("OPEN.DAILY");
  }

  @Test
  void what_opens_within_the_hour_goes_before_a_lesson_and_what_opens_later_after_it() {
    lesson("a");
    occasion(MONDAY, 16, "business");
    assertThat(next().kind()).isEqualTo("LESSON");
    occasions.clear();
    occasions.add(occasionAt(TEN.plus(Duration.ofMinutes(59)), MONDAY, "business"));
    assertThat(next().kind()).isEqualTo("COMING");
  }

  @Test
  void an_exam_that_may_be_waited_for_goes_before_a_lesson_and_leads_to_its_room() {
    lesson("a");
    PaperRow soon = paperAt(PaperState.COMING, TEN.plus(Duration.ofMinutes(15)), at(MONDAY, 11));
    occasions.add(occasionAt(soon.opens(), MONDAY, "business"));
    assertThat(next().kind()).as("before its paper is made").isEqualTo("COMING");
    papers.add(soon);
    assertThat(next().kind()).isEqualTo("ROOM");
    assertThat(next().link()).isEqualTo("/exam/take.xhtml?paper=" + soon.id());
    assertThat(next().until()).isEqualTo(soon.opens());
  }

  @Test
  void a_paper_made_before_its_room_opens_stands_once_on_the_day_and_cannot_be_gone_to() {
    PaperRow made = paperAt(PaperState.COMING, TEN.plus(Duration.ofMinutes(16)), at(MONDAY, 11));
    papers.add(made);
    occasions.add(occasionAt(made.opens(), MONDAY, "business"));
    occasion(MONDAY, 16, "business");
    assertThat(next().kind()).isEqualTo("COMING");
    assertThat(next().until()).isEqualTo(made.opens());
    assertThat(next().link()).isNull();
    assertThat(plan().line()).hasSize(2).allMatch(p -> p.link() == null);
    assertThat(plan().week()).hasSize(2);
  }

  @Test
  void the_first_lesson_that_was_not_read() {
    lesson("a");
    lesson("b");
    read.add("a");
    assertThat(next().link()).isEqualTo("/content/lesson.xhtml?id=b");
    read.add("b");
    assertThat(next().kind()).isEqualTo("REST");
  }

  @Test
  void a_call_that_is_missing_comes_when_the_day_holds_nothing_else() {
    occasion(MONDAY.plusDays(1), 8, "business");
    ConditionLine call =
        new ConditionLine(
            "calls",
            BigDecimal.ZERO,
            BigDecimal.ONE,
            BigDecimal.ONE,
            false,
            List.of(new Both("挂失", "Lost card")),
            "/simulation/list.xhtml");
    assertThat(plan().next(List.of(call)).kind()).isEqualTo("CALL");
    assertThat(next().kind()).as("and without one, tomorrow's quiz").isEqualTo("COMING");
  }

  @Test
  void exams_of_another_stage_are_not_mine() {
    occasion(MONDAY, 16, "shadowing");
    assertThat(next().kind()).isEqualTo("REST");
    assertThat(plan().line()).isEmpty();
  }

  @Test
  void the_line_has_the_morning_then_lessons_then_the_afternoon() {
    occasion(MONDAY, 16, "business");
    lesson("a");
    papers.add(paperAt(PaperState.DONE, at(MONDAY, 8), at(MONDAY, 9)));
    assertThat(plan().line())
        .extracting(LinePart::kind)
        .containsExactly("paper", "lesson", "paper");
    assertThat(plan().line()).extracting(LinePart::look).containsExactly("done", "", "");
  }

  @Test
  void the_week_has_what_was_and_what_comes_from_monday_to_sunday() {
    papers.add(paperAt(PaperState.DONE, at(MONDAY.minusDays(1), 8), at(MONDAY, 0)));
    papers.add(paperAt(PaperState.DONE, at(MONDAY, 8), at(MONDAY, 9)));
    occasion(MONDAY.plusDays(4), 16, "business");
    occasion(MONDAY.plusDays(7), 8, "business");
    assertThat(plan().week()).extracting(WeekTile::weekday).containsExactly(1, 5);
    assertThat(plan().week().get(0).today()).isTrue();
  }

  @Test
  void a_paper_that_does_not_count_shows_no_mark_and_says_so() {
    PaperRow missed = paperAt(PaperState.MISSED, at(MONDAY, 8), at(MONDAY, 9));
    papers.add(missed);
    assertThat(plan().week().get(0).state()).isEqualTo("MISSED");
    excused = Set.of(missed.id());
    assertThat(plan().week().get(0).state()).isEqualTo("EXCUSED");
    assertThat(plan().week().get(0).mark()).isNull();
    assertThat(plan().line().get(0).state()).isEqualTo("EXCUSED");
    assertThat(plan().line().get(0).mark()).isNull();
  }

  private NextStep next() {
    return plan().next(List.of());
  }

  private DayPlan plan() {
    TrainingDayRow today =
        new TrainingDayRow(16, MONDAY, "business", 16, List.of(), List.of(), List.of());
    GateCard gate =
        new GateCard(
            null,
            "business",
            TITLE,
            EnrolmentState.ACTIVE,
            16,
            60,
            MONDAY.plusDays(18),
            null,
            List.of(),
            null,
            List.of(),
            null,
            today,
            null,
            List.copyOf(occasions));
    return new DayPlan(gate, List.copyOf(papers), excused, List.copyOf(lessons), read, TEN, ZONE);
  }

  private PaperRow paper(PaperState state, Instant closes) {
    PaperRow paper = paperAt(state, at(MONDAY, 9), closes);
    papers.add(paper);
    return paper;
  }

  private static PaperRow paperAt(PaperState state, Instant opens, Instant closes) {
    return new PaperRow(
        new UUID(opens.getEpochSecond(), closes.getEpochSecond()),
        ExamKind.DAILY,
        TITLE,
        20,
        Duration.ofMinutes(10),
        Duration.ZERO,
        opens,
        closes,
        state,
        new UUID(1, 1),
        null,
        state == PaperState.DONE ? new BigDecimal("90") : null,
        state == PaperState.DONE ? Boolean.TRUE : null,
        new BigDecimal("85"),
        "business",
        1,
        state == PaperState.DONE,
        null);
  }

  private void occasion(LocalDate day, int hour, String stage) {
    occasions.add(occasionAt(at(day, hour), day, stage));
  }

  private static OccasionRow occasionAt(Instant opens, LocalDate day, String stage) {
    return new OccasionRow(
        1L,
        1,
        "daily:16",
        OccasionKind.DAILY,
        stage,
        16,
        day,
        opens,
        opens.plus(Duration.ofMinutes(30)),
        null,
        false);
  }

  private void lesson(String id) {
    lessons.add(new LessonRow(id, "cards", 1, TITLE, 12, List.of()));
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(ZONE).toInstant();
  }
}
