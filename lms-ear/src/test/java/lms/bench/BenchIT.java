package lms.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lms.fault.Breakage;
import lms.fault.Fault;
import lms.fault.Happened;
import lms.fault.Schedule;
import lms.launch.Folders;
import lms.system.RunningAcademy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The bench drives whole attempts and finds nothing wrong; then an exam that breaks in four ways
 * loses nothing. What is spoilt on purpose afterwards is found. All on one ground: who comes later
 * has papers of their own.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchIT {
  private static final Path DATA = Path.of("target", "bench-data");
  private static final int TAKERS = 5;
  private static final Duration MOST = Duration.ofMinutes(3);
  private static final List<Fault> FAULTS =
      List.of(Fault.DOUBLED, Fault.DATABASE_KILLED, Fault.REPLIES_LOST, Fault.SERVER_KILLED);
  private static final FaultBench.Manner MANNER =
      new FaultBench.Manner(
          20, Duration.ofSeconds(3), Duration.ofMillis(300), Duration.ofMillis(1500));

  private static Ground ground;
  private static Course course;
  private static FaultBench bench;

  @BeforeAll
  static void start() throws Exception {
    Folders.delete(DATA);
    ground = Ground.start(RunningAcademy.house(), DATA, RunningAcademy.FAST_START, line -> {});
    course = new Course(ground.stock(), ground.meter(), ground.address(), true);
    ground.stock().seats(TAKERS).forEach(course::add);
  }

  @AfterAll
  static void stop() throws Exception {
    if (bench != null) bench.close();
    if (course != null) course.close();
    if (ground != null) ground.close();
  }

  @Test
  @Order(0)
  void a_run_says_every_figure_that_was_promised() throws Exception {
    Report report = new Report();
    Wishes wishes = wishes("each,closed,absent");
    ExamBench run = new ExamBench(ground, wishes, report, line -> {});
    for (Wishes.Phase phase : wishes.phases()) run.phase(phase, "");
    run.statements();
    assertThat(run.verdict()).isTrue();

    Map<?, ?> said = new ObjectMapper().readValue(report.json(), Map.class);
    for (String figure :
        List.of(
            "attempt_cpu_ms",
            "attempt_cpu_ms_signed_in",
            "save_cpu_ms",
            "attempts_per_minute",
            "sql_per_save",
            "sql_per_start",
            "sql_per_result",
            "bytes_per_attempt",
            "bytes_per_save",
            "memory_mb")) assertThat(said.get(figure)).as(figure).isInstanceOf(Number.class);
    assertThat(said.get("absent_takers")).isEqualTo(3);
    assertThat(said.get("absent_left")).isEqualTo(0);
    assertThat((double) said.get("absent_last_s")).isBetween(0.5, 60.0);
    assertThat(said.get("acknowledged")).isNotEqualTo(0);
    assertThat(said.get("lost")).isEqualTo(0);
    assertThat(said.get("mark_mismatch")).isEqualTo(0);
    assertThat((int) said.get("sql_per_save")).isBetween(1, 3);
    assertThat((int) said.get("sql_per_pulse")).isBetween(1, 5);
    assertThat((int) said.get("sql_per_start")).isBetween(1, 12);
    assertThat((int) said.get("sql_per_result")).isBetween(1, 10);
    assertThat(String.join("\n", report.fresh())).contains("Moodle", "attempts_per_minute");
  }

  @Test
  @Order(0)
  void of_what_is_measured_more_than_once_the_median_counts_beside_its_target() throws Exception {
    Report report = new Report();
    for (double cost : List.of(130.0, 90.0, 95.0)) report.put("attempt_cpu_ms", cost);
    for (long failed : List.of(0L, 7L, 0L)) report.put("overload_failed_saves", failed);
    report.put("lost", 1);
    report.against(Yardstick.ALL, false);
    Map<?, ?> said = new ObjectMapper().readValue(report.json(), Map.class);
    assertThat(said.get("attempt_cpu_ms")).isEqualTo(95.0);
    assertThat(said.get("attempt_cpu_ms_all")).isEqualTo(List.of(130.0, 90.0, 95.0));
    assertThat(said.get("targets_missed")).isEqualTo(List.of("overload_failed_saves", "lost"));
  }

  private static Wishes wishes(String phases) {
    String[] words = {"--quick", "--attempts", "3", "--closed", "2", "--only", phases};
    return Wishes.of(words, DATA);
  }

  @Test
  @Order(1)
  void every_taker_comes_through_all_five_operations() throws Exception {
    course.each(TAKERS, MOST, Taker::signIn);
    course.each(TAKERS, MOST, Taker::start);
    course.takers().forEach(Taker::keepPage);
    course.each(TAKERS, MOST, Taker::pulse);
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
    spoil("delete from sitting.line where item = 3 and no = ", 0);
    assertThat(course.proof().lost()).isEqualTo(1);
  }

  @Test
  @Order(4)
  void an_acknowledged_answer_that_says_something_else_is_reported() throws Exception {
    spoil(
        "update sitting.line set value = translate(value, '0123', '1230') where item = 4 and no = ",
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

  @Test
  @Order(7)
  void every_fault_happens_and_is_felt() throws Exception {
    bench =
        new FaultBench(
            ground,
            Schedule.of(4, FAULTS).hastened(3),
            MANNER,
            new Breakage.Means(Optional.empty(), "", false),
            fault -> {});
    bench.run();
    assertThat(bench.happened()).extracting(Happened::fault).isEqualTo(FAULTS);
    assertThat(bench.happened()).allMatch(Happened::done);
    assertThat(bench.noticed().failures).isNotEmpty();
    // what came when the rule for late answers was over is told so; before the end nothing is
    // refused
    assertThat(bench.noticed().refusals.keySet())
        .allMatch(told -> told.startsWith("after the end"));
  }

  @Test
  @Order(8)
  void nothing_is_lost_or_there_twice_and_everybody_has_handed_in() throws Exception {
    FaultProof proof = bench.proof();
    assertThat(proof.holds()).as(proof.toString()).isTrue();
    assertThat(proof.takers()).isEqualTo(MANNER.takers());
    assertThat(proof.acknowledged()).isGreaterThan(MANNER.takers() * 5);
  }

  @Test
  @Order(9)
  void an_answer_that_is_gone_after_faults_is_reported() throws Exception {
    Sheet sheet =
        bench.sheets().stream()
            .filter(s -> s.said.stream().anyMatch(a -> a.acknowledged))
            .findFirst()
            .orElseThrow();
    Sheet.Said said = sheet.said.stream().filter(s -> s.acknowledged).findFirst().orElseThrow();
    spoil(
        "delete from sitting.line l using sitting.sitting s where s.no = l.no and number = "
            + said.sequence,
        sheet);
    assertThat(bench.proof().lost()).isEqualTo(1);
  }

  @Test
  @Order(10)
  void an_answer_that_nobody_gave_is_reported() throws Exception {
    Sheet sheet = sheet(1);
    spoil(
        """
        insert into sitting.line (no, number, at, lease, item, value)
        select no, 9999, now(), 1, 0, '{"p":[0]}'
        from sitting.sitting where true""",
        sheet);
    assertThat(bench.proof().invented()).isEqualTo(1);
  }

  @Test
  @Order(11)
  void a_second_hand_in_is_reported() throws Exception {
    spoil(
        """
        insert into sitting.line (no, number, at, lease, kind)
        select no, -99, now(), 1, 'HANDED_IN'
        from sitting.sitting where true""",
        sheet(2));
    assertThat(bench.proof().doubled()).isEqualTo(1);
  }

  @Test
  @Order(12)
  void a_wrong_mark_and_a_missing_hand_in_are_reported() throws Exception {
    int wrong = bench.proof().markMismatch();
    run("update exam.paper set mark = mark + 5 where paper_id = '" + sheet(3).paper + "'");
    assertThat(bench.proof().markMismatch()).isEqualTo(wrong + 1);
    run("update exam.paper set sat = false where paper_id = '" + sheet(4).paper + "'");
    assertThat(bench.proof().notHandedIn()).isEqualTo(1);
    assertThat(bench.proof().holds()).isFalse();
  }

  @Test
  @Order(13)
  void a_hand_in_by_the_clock_that_came_too_late_is_reported() throws Exception {
    Sheet sheet = sheet(5);
    spoil(
        "update sitting.sitting set closed = deadline + interval '1 hour', closed_by = 'CLOCK'"
            + " where true",
        sheet);
    assertThat(bench.proof().handedInLate()).isEqualTo(1);
  }

  private static Sheet sheet(int number) {
    return bench.sheets().get(number);
  }

  private static void spoil(String change, int taker) throws Exception {
    unguarded(
        change
            + "(select no from sitting.sitting where paper_id = '"
            + course.attempts().get(taker).paper
            + "')");
  }

  private static void spoil(String change, Sheet sheet) throws Exception {
    unguarded(
        change
            + " and sitting_id = (select sitting_id from exam.paper where paper_id = '"
            + sheet.paper
            + "')");
  }

  /** The log refuses every change, so its guard has to be taken away for a moment. */
  private static void unguarded(String change) throws Exception {
    run(
        "begin; alter table sitting.line disable trigger all; "
            + change
            + "; alter table sitting.line enable trigger all; commit");
  }

  private static void run(String sql) throws Exception {
    ground.stock().run(sql);
  }
}
