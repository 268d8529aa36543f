package lms.rating;

import static lms.rating.MarkedByPeople.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lms.correction.Change;
import lms.correction.CorrectionDesk;
import lms.exam.ExamSittingService;
import lms.exam.PaperRow;
import lms.exam.PaperState;
import lms.exam.RemarkRow;
import lms.exam.RemarkService;
import lms.exam.ResultCard;
import lms.marking.ResultItem;
import lms.platform.Actor;
import lms.platform.Language;
import lms.platform.TestHouse;
import lms.programme.TrainedCohort;
import lms.question.QuestionVersionId;
import lms.security.Acting;
import lms.security.Group;
import lms.sitting.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stage exam with a short answer: marked by its rule, or by somebody where that is not sure. */
class ShortAnswerDbTest {
  private static final QuestionVersionId QUESTION = new QuestionVersionId("short-1", 1);

  private MarkedByPeople exam;
  private TrainedCohort academy;
  private TestHouse house;
  private long lin;
  private long chen;

  @BeforeEach
  void a_stage_exam_that_asks_for_a_short_answer() {
    ask("{\"accept\": [\"临时止付\"], \"wrong\": [\"正式挂失\"]}");
  }

  private void ask(String rule) {
    exam =
        new MarkedByPeople(
            QUESTION.id(),
            "short",
            "know",
            "{\"stem\": {\"zh\": \"问\", \"en\": \"q\"}, \"rule\": "
                + rule
                + ", \"guide\": {\"longest\": 60,"
                + " \"criteria\": [{\"id\": \"a\", \"points\": 2, \"title\": {\"zh\": \"甲\", \"en\":"
                + " \"a\"}, \"text\": {\"zh\": \"甲\", \"en\": \"a\"}}], \"model\": {\"zh\": \"范\","
                + " \"en\": \"m\"}}}",
            "{\"items\": 0, \"short\": 1, \"weight\": 4, \"twice\": false, \"tolerance\": 10,"
                + " \"days\": 3}");
    academy = exam.academy;
    house = exam.house;
    lin = academy.person(Group.TRAINEE);
    chen = academy.person(Group.TRAINER);
    exam.open(lin);
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
  void keywords_decide_alone_where_the_question_asks_for_no_more_than_they_are_sure_of() {
    String rule =
        "{\"accept\": [\"请客户停止操作并临时止付\"], \"keywords\": [{\"any\": [\"停止\"], \"points\": 1},"
            + " {\"any\": [\"止付\"], \"points\": 1}], \"confidence\": ";
    ask(rule + "0.70}");
    UUID sitting = write("先止付再说");
    academy.liveUntil(TUESDAY, "12:01");
    assertThat(paper().mark()).isEqualByComparingTo("93.75");
    assertThat(pieces()).isZero();
    correct(Change.accept("先止付再讲"));
    assertThat(wouldNow(sitting)).as("nobody is near enough to lose a mark").isEmpty();
    ask(rule + "0.90}");
    write("先停止，再止付");
    academy.liveUntil(TUESDAY, "12:01");
    assertThat(paper().state()).isEqualTo(PaperState.MARKING);
  }

  @Test
  void a_reader_is_told_an_accepted_text_in_their_own_language() {
    ask("{\"accept\": [\"临时止付\", \"止付\", \"a temporary stop\"]}");
    write("止付");
    academy.liveUntil(TUESDAY, "12:01");
    assertThat(asked().right(Language.ZH).t()).containsExactly("临时止付");
    assertThat(asked().right(Language.EN).t()).containsExactly("a temporary stop");
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

  @Test
  void what_people_gave_the_full_point_is_not_conceded_once_more() {
    UUID sitting = write("临时止咐");
    academy.liveUntil(TUESDAY, "12:01");
    assertThat(conceded(sitting)).containsExactly(Change.accept("临时止咐"), Change.voiding());
    allocate();
    mark("2");
    assertThat(conceded(sitting)).containsExactly(Change.voiding());
  }

  private List<Change> conceded(UUID sitting) {
    int item = academy.asked(paper().id()).indexOf(QUESTION.id());
    return academy
        .system(() -> remarks().conceding(Map.of(sitting, Set.of(item))))
        .get(sitting)
        .get(item);
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
    return exam.handIn("short", (card, n) -> new Answer(null, null, List.of(said))).sittingId();
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
    return academy.number("select max(task_id) from rating.task where marker_id = " + chen);
  }

  private long pieces() {
    return academy.number("select count(*) from rating.piece");
  }

  private PaperRow paper() {
    return exam.paper();
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
