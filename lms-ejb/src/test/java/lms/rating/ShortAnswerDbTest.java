package lms.rating;

import static lms.programme.TrainedCohort.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lms.correction.Change;
import lms.correction.CorrectionDesk;
import lms.exam.ExamKind;
import lms.exam.ExamSittingService;
import lms.exam.PaperRow;
import lms.exam.PaperState;
import lms.exam.RemarkRow;
import lms.exam.RemarkService;
import lms.exam.ResultCard;
import lms.exam.SittingCard;
import lms.marking.ResultItem;
import lms.platform.Actor;
import lms.platform.TestHouse;
import lms.programme.CohortService;
import lms.programme.TrainedCohort;
import lms.question.QuestionVersionId;
import lms.security.Acting;
import lms.security.Group;
import lms.sitting.Answer;
import lms.sitting.AnswerOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stage exam with a short answer: marked by its rule, or by somebody where that is not sure. */
class ShortAnswerDbTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
  private static final QuestionVersionId QUESTION = new QuestionVersionId("short-1", 1);

  private TrainedCohort academy;
  private TestHouse house;
  private long lin;
  private long chen;

  @BeforeEach
  void a_stage_exam_that_asks_for_a_short_answer() {
    academy = new TrainedCohort();
    academy.database.empty("sitting.line", "sitting.sitting");
    academy.run("truncate correction.correction restart identity cascade");
    academy.run(
        "truncate rating.candidate, rating.piece, rating.task, rating.mark, rating.reminder restart identity cascade");
    house =
        new TestHouse(
            academy.database, academy.clock, "programme", "gate", "cadence", "credit", "rating");
    academy.run(
        "insert into question.question (question_id, version, topic_id)"
            + " values ('short-1', 0, 'fees')");
    academy.run(
        "insert into question.version (lock, question_id, number, state, type, level, difficulty,"
            + " critical, article_id, section_id, body, author_id, author_name, written_at) values"
            + " (0, 'short-1', 1, 'ACTIVE', 'short', 'know', 0.5, false, 'x', 'y',"
            + " '{\"stem\": {\"zh\": \"问\", \"en\": \"q\"}, \"rule\": {\"accept\":"
            + " [\"临时止付\"], \"wrong\": [\"正式挂失\"]}, \"guide\": {\"longest\": 60,"
            + " \"criteria\": [{\"id\": \"a\", \"points\": 2, \"title\": {\"zh\": \"甲\", \"en\":"
            + " \"a\"}, \"text\": {\"zh\": \"甲\", \"en\": \"a\"}}], \"model\": {\"zh\": \"范\","
            + " \"en\": \"m\"}}}', 0, 'academy', '2026-01-01')");
    academy.run(
        "update plan.template set body = replace(body::text, '\"stage\": {\"items\": 8',"
            + " '\"stage\": {\"byHand\": {\"items\": 0, \"short\": 1, \"weight\": 4, \"twice\":"
            + " false, \"tolerance\": 10, \"days\": 3}, \"items\": 8')::jsonb");
    lin = academy.person(Group.TRAINEE);
    chen = academy.person(Group.TRAINER);
    academy.system(
        () ->
            academy.house.get(CohortService.class).open(academy.order("C1", MONDAY, Set.of(lin))));
    academy.live(TUESDAY, "08:00");
    academy.liveUntil(TUESDAY, "09:01");
  }

  @Test
  void what_the_rule_takes_is_marked_at_once_and_nobody_is_asked() {
    write("临时止付。");
    assertThat(paper().state()).isNotEqualTo(PaperState.MARKING);
    academy.liveUntil(TUESDAY, "12:01");
    assertThat(paper().mark()).isEqualByComparingTo("100");
    assertThat(pieces()).isZero();
    ResultItem item = asked();
    assertThat(item.markedByPeople()).isFalse();
    assertThat(item.guide()).isNull();
    assertThat(item.right().t()).containsExactly("临时止付");
  }

  @Test
  void what_is_surely_wrong_and_what_is_empty_have_nothing_at_once() {
    write("正式挂失");
    academy.liveUntil(TUESDAY, "12:01");
    // it counts for one item, whatever an essay counts for
    assertThat(paper().mark()).isEqualByComparingTo("87.50");
    assertThat(pieces()).isZero();
  }

  @Test
  void an_answer_left_empty_has_nothing_at_once() {
    write("");
    academy.liveUntil(TUESDAY, "12:01");
    assertThat(paper().mark()).isEqualByComparingTo("87.50");
    assertThat(pieces()).isZero();
  }

  @Test
  void a_near_miss_waits_for_somebody_who_marks_it_by_the_guide() {
    write("临时止咐");
    academy.liveUntil(TUESDAY, "12:01");
    assertThat(paper().state()).isEqualTo(PaperState.MARKING);
    assertThat(paper().mark()).isNull();
    assertThat(asked().right().t()).isEmpty();
    allocate();
    TaskCard card = academy.as(chen, Group.TRAINER, () -> tasks().open(task()));
    assertThat(card.text()).isEqualTo("临时止咐");
    assertThat(card.accepted()).containsExactly("临时止付");
    mark("1");
    assertThat(paper().state()).isEqualTo(PaperState.DONE);
    assertThat(paper().mark()).isEqualByComparingTo("93.75");
    assertThat(asked().markedByPeople()).isTrue();
    assertThat(asked().byHand().points()).singleElement().satisfies(p -> assertThat(p).isOne());
    assertThat(asked().guide()).isNotNull();
  }

  @Test
  void accepting_it_afterwards_counts_for_it_and_taking_that_back_gives_people_their_say() {
    UUID sitting = write("临时止咐");
    academy.liveUntil(TUESDAY, "12:01");
    allocate();
    mark("0");
    assertThat(paper().mark()).isEqualByComparingTo("87.50");
    Change accept = Change.accept("临时止咐");
    assertThat(would(sitting, accept)).isEqualByComparingTo("100");
    UUID correction = correct(accept);
    markAgain(sitting);
    assertThat(paper().mark()).isEqualByComparingTo("100");
    assertThat(asked().markedByPeople()).isFalse();
    correct(Change.undo(correction));
    markAgain(sitting);
    assertThat(paper().mark()).isEqualByComparingTo("87.50");
    assertThat(asked().markedByPeople()).isTrue();
  }

  @Test
  void who_has_the_point_only_by_what_is_taken_back_keeps_it_until_people_have_marked() {
    UUID correction = correct(Change.accept("临时止咐"));
    UUID sitting = write("临时止咐");
    academy.liveUntil(TUESDAY, "12:01");
    assertThat(paper().mark()).isEqualByComparingTo("100");
    Change undo = Change.undo(correction);
    assertThat(would(sitting, undo)).as("until people have").isEqualByComparingTo("100");
    correct(undo);
    markAgain(sitting);
    assertThat(paper().mark()).isEqualByComparingTo("100");
    assertThat(wouldNow(sitting)).as("the regrade is done: people are asked").isEmpty();
    allocate();
    mark("0");
    assertThat(paper().mark()).isEqualByComparingTo("87.50");
  }

  private BigDecimal would(UUID sitting, Change change) {
    return Acting.asSystem(() -> remarks().would(List.of(sitting), QUESTION, change)).get(0).mark();
  }

  private List<RemarkRow> wouldNow(UUID sitting) {
    return Acting.asSystem(() -> remarks().would(List.of(sitting), QUESTION, null));
  }

  private UUID correct(Change change) {
    return house.commit(
        () ->
            house
                .get(CorrectionDesk.class)
                .add(QUESTION, change, academy.clock.instant(), Actor.SYSTEM, "x"));
  }

  private void markAgain(UUID sitting) {
    academy.system(() -> remarks().markAgain(sitting, Actor.SYSTEM, "x"));
  }

  private UUID write(String said) {
    return academy.as(
        lin,
        Group.TRAINEE,
        () -> {
          UUID paper = paper().id();
          SittingCard card = sittings().start(paper, 0, null);
          for (int n = 0; n < card.items().size(); n++) {
            boolean brief = card.items().get(n).type().equals("short");
            Answer answer =
                brief ? new Answer(null, null, List.of(said)) : new Answer(null, true, null);
            sittings()
                .save(card.id(), paper, new AnswerOrder(n + 1, 1, n, answer, null, null, null));
          }
          sittings().handIn(card.id(), 1);
          return card.id();
        });
  }

  private ResultItem asked() {
    UUID sitting = paper().sittingId();
    ResultCard mine = academy.as(lin, Group.TRAINEE, () -> sittings().result(sitting));
    return mine.items().stream()
        .filter(i -> i.shown().type().equals("short"))
        .findFirst()
        .orElseThrow();
  }

  private void allocate() {
    academy.as(
        academy.manager,
        Group.MANAGER,
        () -> {
          RatingAllocationService door = house.get(RatingAllocationService.class);
          return door.allocate(
              new AllocationOrder(
                  door.exams().get(0).hall(), AllocationOrder.By.QUESTION, Set.of(chen)));
        });
  }

  private void mark(String points) {
    long task = task();
    academy.as(
        chen,
        Group.TRAINER,
        () -> {
          tasks()
              .mark(task, new MarkOrder(List.of(new BigDecimal(points)), "意思相近", List.of(), null));
          return null;
        });
  }

  private long task() {
    return number("select max(task_id) from rating.task where marker_id = " + chen);
  }

  private long pieces() {
    return number("select count(*) from rating.piece");
  }

  private long number(String sql) {
    return ((Number) academy.database.commit(em -> em.createNativeQuery(sql).getSingleResult()))
        .longValue();
  }

  private PaperRow paper() {
    return academy.as(
        lin,
        Group.TRAINEE,
        () ->
            sittings().mine().stream()
                .filter(p -> p.kind() == ExamKind.STAGE)
                .findFirst()
                .orElseThrow());
  }

  private ExamSittingService sittings() {
    return house.get(ExamSittingService.class);
  }

  private RemarkService remarks() {
    return house.get(RemarkService.class);
  }

  private RatingTaskService tasks() {
    return house.get(RatingTaskService.class);
  }
}
