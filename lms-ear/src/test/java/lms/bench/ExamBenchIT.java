package lms.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lms.system.RunningAcademy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The bench drives whole attempts and finds nothing wrong; what is spoilt on purpose it finds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExamBenchIT {
  private static final Path DATA = Path.of("target", "exam-bench-data");
  private static final int TAKERS = 5;
  private static final Duration MOST = Duration.ofMinutes(3);

  private static Ground ground;
  private static Course course;

  @BeforeAll
  static void start() throws Exception {
    if (Files.exists(DATA)) Files.walkFileTree(DATA, new Emptying());
    ground =
        Ground.start(
            RunningAcademy.house(),
            DATA,
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
            line -> {});
    course = new Course(ground.stock(), ground.meter(), ground.address());
    ground.stock().seats(TAKERS).forEach(course::add);
  }

  @AfterAll
  static void stop() throws Exception {
    if (course != null) course.close();
    if (ground != null) ground.close();
  }

  @Test
  @Order(1)
  void every_taker_comes_through_all_five_operations() throws Exception {
    course.each(TAKERS, MOST, Taker::signIn);
    course.each(TAKERS, MOST, Taker::start);
    course.each(TAKERS, MOST, Course::all);
    course.each(TAKERS, MOST, Taker::submit);
    Meter.Reading cost = course.each(TAKERS, MOST, Taker::result);

    Tally tally = course.tally();
    assertThat(tally.reasons()).isEmpty();
    assertThat(tally.finished).isEqualTo(TAKERS);
    assertThat(tally.shownWrong).isZero();
    assertThat(tally.of(Operation.SAVE).times.count()).isEqualTo(TAKERS * Stock.ITEMS);
    if (Meter.works()) assertThat(cost.server()).isPositive();
  }

  @Test
  @Order(2)
  void nothing_is_lost_and_every_mark_is_right() throws Exception {
    Proof proof = course.proof();
    assertThat(proof).isEqualTo(new Proof(TAKERS, TAKERS * Stock.ITEMS, 0, 0, 0, 0, 0));
    assertThat(proof.holds()).isTrue();
  }

  @Test
  @Order(3)
  void an_acknowledged_answer_that_is_gone_is_reported() throws Exception {
    spoil("delete from sitting.step where item = 3 and sitting_id = ", 0);
    assertThat(course.proof().lost()).isEqualTo(1);
  }

  @Test
  @Order(4)
  void an_acknowledged_answer_that_says_something_else_is_reported() throws Exception {
    spoil(
        "update sitting.step set value = translate(value, '0123', '1230') where item = 4 and"
            + " sitting_id = ",
        1);
    assertThat(course.proof().lost()).isEqualTo(2);
  }

  @Test
  @Order(5)
  void a_wrong_mark_is_reported() throws Exception {
    ground
        .stock()
        .run(
            "update exam.paper set mark = mark + 5 where paper_id = '"
                + course.attempts().get(2).paper
                + "'");
    assertThat(course.proof().markMismatch()).isEqualTo(1);
  }

  @Test
  @Order(6)
  void a_hand_in_that_is_gone_is_reported() throws Exception {
    ground
        .stock()
        .run(
            "update exam.paper set sat = false where paper_id = '"
                + course.attempts().get(3).paper
                + "'");
    Proof proof = course.proof();
    assertThat(proof.notHandedIn()).isEqualTo(1);
    assertThat(proof.holds()).isFalse();
  }

  /** The log refuses every change, so its guard has to be taken away for a moment. */
  private static void spoil(String change, int taker) throws Exception {
    ground
        .stock()
        .run(
            "begin; alter table sitting.step disable trigger all; "
                + change
                + "(select sitting_id from sitting.sitting where paper_id = '"
                + course.attempts().get(taker).paper
                + "'); alter table sitting.step enable trigger all; commit");
  }
}
