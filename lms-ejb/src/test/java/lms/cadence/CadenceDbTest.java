package lms.cadence;

import static lms.programme.TrainedCohort.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import lms.exam.ExamSittingService;
import lms.exam.PaperNotOpen;
import lms.exam.PaperTakenBack;
import lms.exam.SittingCard;
import lms.invigilation.InvigilationService;
import lms.programme.TrainedCohort;
import lms.programme.TrainedCohort.Laid;
import lms.security.Group;
import lms.sitting.ExclusionCause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One paper for every person and occasion, whatever happens to the academy. */
class CadenceDbTest {
  static final LocalDate TUESDAY = MONDAY.plusDays(1);
  static final LocalDate EXAM_DAY = LocalDate.of(2026, 12, 1);

  private TrainedCohort academy;
  private long cohort;
  private long trail;

  @BeforeEach
  void a_cohort_of_three() {
    academy = new TrainedCohort();
    trail = academy.number("select coalesce(max(entry_id), 0) from audit.entry");
    cohort = academy.open(MONDAY, 3);
    academy.live(MONDAY, "08:00");
  }

  @Test
  void a_quiz_is_made_twenty_minutes_before_its_window_and_begins_with_it() {
    academy.liveUntil(TUESDAY, "08:09");
    assertThat(academy.papers()).isEmpty();
    academy.liveUntil(TUESDAY, "08:10");
    List<Laid> ahead = academy.papers();
    assertThat(ahead).hasSize(3);
    academy.liveUntil(TUESDAY, "08:29");
    assertThatThrownBy(() -> begin(ahead.get(0))).isInstanceOf(PaperNotOpen.class);
    assertThat(madeOccasions()).isZero();
    academy.liveUntil(TUESDAY, "08:30");
    assertThat(academy.papers()).extracting(Laid::id).isEqualTo(ids(ahead));
    assertThat(madeOccasions()).isEqualTo(1);
    begin(ahead.get(0));
    academy.liveUntil(TUESDAY, "09:01");
    assertThat(excused()).isZero();
  }

  @Test
  void a_paper_made_ahead_follows_its_occasion_to_another_time() {
    academy.liveUntil(TUESDAY, "08:15");
    List<Laid> before = academy.papers();
    moveQuiz("1 day");
    academy.chores();
    assertThat(academy.papers()).isEmpty();
    academy.liveUntil(TUESDAY, "08:30");
    assertThatThrownBy(() -> begin(before.get(0))).isInstanceOf(PaperTakenBack.class);
    moveQuiz("-23 hours -50 minutes");
    academy.chores();
    assertThat(academy.papers()).hasSize(3).doesNotContainAnyElementsOf(before);
    academy.liveUntil(TUESDAY, "08:40");
    oneEach(3);
    begin(academy.papers().get(0));
  }

  private void moveQuiz(String by) {
    academy.run(
        "update programme.occasion set opens = opens + interval '"
            + by
            + "', closes = closes + interval '"
            + by
            + "' where occasion_key = 'daily:2'");
  }

  @Test
  void a_paper_made_ahead_is_taken_back_from_whom_it_is_meant_for_no_longer() {
    academy.liveUntil(TUESDAY, "08:15");
    long gone = academy.papers().get(0).person();
    long ahead = academy.papers().get(1).person();
    academy.run("update programme.enrolment set state = 'LEFT' where person_id = " + gone);
    academy.run("update programme.enrolment set stage_id = 'b' where person_id = " + ahead);
    academy.chores();
    assertThat(academy.papers())
        .hasSize(1)
        .noneMatch(p -> Set.of(gone, ahead).contains(p.person()));
    academy.run("update programme.enrolment set state = 'ACTIVE' where person_id = " + gone);
    academy.chores();
    academy.liveUntil(TUESDAY, "08:30");
    oneEach(2);
    assertThat(academy.papers()).noneMatch(p -> p.person() == ahead);
  }

  @Test
  void who_comes_after_the_papers_were_made_ahead_has_one_too() {
    long late = academy.number("select max(person_id) from programme.enrolment");
    academy.run("update programme.enrolment set stage_id = 'b' where person_id = " + late);
    academy.liveUntil(TUESDAY, "08:15");
    assertThat(academy.papers()).hasSize(2);
    academy.run("update programme.enrolment set stage_id = 'a' where person_id = " + late);
    academy.liveUntil(TUESDAY, "08:20");
    oneEach(3);
  }

  @Test
  void a_resit_made_ahead_is_taken_back_when_a_correction_passes_the_exam() {
    academy.liveUntil(EXAM_DAY, "08:40");
    academy.liveUntil(EXAM_DAY, "09:01");
    long lin = of("stage:a").get(0).person();
    academy.sit(lin, "stage:a", "60");
    academy.liveUntil(EXAM_DAY, "12:01");
    Instant opens =
        (Instant)
            academy.rows("select opens, 1 from programme.occasion where kind = 'RESIT'").get(0)[0];
    academy.clock.set(opens.minus(Duration.ofMinutes(10)));
    academy.chores();
    assertThat(of("resit:a")).anyMatch(p -> p.person() == lin);
    academy.correct(lin, "stage:a", "91");
    academy.chores();
    assertThat(academy.place(cohort, lin).stageId()).isEqualTo("b");
    assertThat(of("resit:a")).hasSize(2).noneMatch(p -> p.person() == lin);
    assertThat(occasions("resit:a:" + lin)).isEmpty();
  }

  @Test
  void who_resit_on_one_day_write_in_one_hall() {
    academy.liveUntil(EXAM_DAY, "08:40");
    academy.liveUntil(EXAM_DAY, "09:01");
    List<Long> people = of("stage:a").stream().map(Laid::person).sorted().toList();
    academy.sit(people.get(0), "stage:a", "60");
    academy.sit(people.get(1), "stage:a", "50");
    academy.sit(people.get(2), "stage:a", "90");
    academy.liveUntil(EXAM_DAY, "12:01");
    for (Object[] day :
        academy.rows("select distinct opens, 1 from programme.occasion where kind = 'RESIT'"))
      academy.clock.set((Instant) day[0]);
    academy.chores();
    assertThat(of("resit:a")).extracting(Laid::person).isEqualTo(people.subList(0, 2));
    assertThat(
            of("resit:a").stream().map(p -> p.occasion().replaceFirst(":P[0-9]+$", "")).distinct())
        .hasSize(1);
  }

  private static List<UUID> ids(List<Laid> papers) {
    return papers.stream().map(Laid::id).toList();
  }

  private long madeOccasions() {
    return academy.number("select count(*) from programme.occasion where made is not null");
  }

  @Test
  void run_twice_it_makes_each_paper_once() {
    academy.liveUntil(TUESDAY, "08:31");
    academy.chores();
    academy.run("update programme.occasion set made = null");
    academy.chores();
    oneEach(3);
  }

  @Test
  void two_makers_at_once_make_each_paper_once() throws Exception {
    academy.clock.set(TrainedCohort.at(TUESDAY, "08:31"));
    Callable<Object> maker =
        () ->
            academy.system(
                () -> {
                  academy.chore("cadence.MakeDuePapers").run();
                  return null;
                });
    var pool = Executors.newFixedThreadPool(4);
    for (var done : pool.invokeAll(List.of(maker, maker, maker, maker))) done.get();
    pool.shutdown();
    oneEach(3);
  }

  @Test
  void after_a_jump_of_a_week_everybody_has_each_paper_once_and_none_of_them_counts() {
    academy.live(MONDAY.plusDays(7), "08:00");
    oneEach(3 * 5);
    assertThat(academy.papers()).allMatch(p -> p.mark() != null && p.mark().signum() == 0);
    assertThat(excused()).isEqualTo(3 * 5);
  }

  @Test
  void after_a_jump_over_a_gate_those_who_pass_have_each_paper_of_the_next_stage_once() {
    academy.liveUntil(EXAM_DAY, "08:40");
    academy.liveUntil(EXAM_DAY, "09:01");
    List<Long> people = of("stage:a").stream().map(Laid::person).sorted().toList();
    academy.sit(people.get(0), "stage:a", "90");
    academy.sit(people.get(1), "stage:a", "60");
    academy.live(EXAM_DAY.plusDays(2), "10:00");
    assertThat(academy.place(cohort, people.get(0)).stageId()).isEqualTo("b");
    academy.chores();
    academy.chores();
    for (String daily : List.of("daily:8", "daily:9"))
      assertThat(of(daily)).extracting(Laid::person).containsExactly(people.get(0));
    assertThat(of("daily:8")).allMatch(p -> p.mark() != null);
    assertThat(
            academy.number(
                "select count(*) from programme.excused_paper join exam.paper using (paper_id)"
                    + " where stage_id = 'b'"))
        .isEqualTo(2);
    assertThat(duePapers()).isZero();
  }

  @Test
  void who_passes_the_gate_when_it_was_asked_has_no_papers_of_the_time_before() {
    academy.liveUntil(EXAM_DAY, "08:40");
    academy.liveUntil(EXAM_DAY, "09:01");
    long lin = of("stage:a").get(0).person();
    academy.sit(lin, "stage:a", "60");
    academy.liveUntil(EXAM_DAY, "12:01");
    academy.liveUntil(EXAM_DAY.plusDays(1), "08:31");
    academy.liveUntil(EXAM_DAY.plusDays(1), "10:00");
    academy.correct(lin, "stage:a", "91");
    academy.chores();
    assertThat(academy.place(cohort, lin).stageId()).isEqualTo("b");
    assertThat(of("daily:8")).noneMatch(p -> p.person() == lin);
    academy.liveUntil(EXAM_DAY.plusDays(2), "08:31");
    assertThat(of("daily:9")).extracting(Laid::person).containsExactly(lin);
  }

  @Test
  void what_is_due_to_one_who_was_judged_late_is_due_to_nobody_else() {
    academy.liveUntil(EXAM_DAY, "08:40");
    academy.liveUntil(EXAM_DAY, "09:01");
    List<Long> people = of("stage:a").stream().map(Laid::person).sorted().toList();
    long own = people.get(0);
    long forgotten = people.get(1);
    academy.sit(own, "stage:a", "60");
    academy.sit(forgotten, "stage:a", "90");
    academy.sit(people.get(2), "stage:a", "90");
    academy.run("delete from gate.to_judge where person_id = " + forgotten);
    academy.liveUntil(EXAM_DAY, "12:01");
    academy.liveUntil(EXAM_DAY.plusDays(1), "08:31");
    academy.liveUntil(EXAM_DAY.plusDays(1), "10:00");
    academy.correct(own, "stage:a", "91");
    assertThat(academy.place(cohort, own).stageId()).isEqualTo("b");
    academy.run(
        "insert into gate.to_judge values ("
            + forgotten
            + ", '"
            + TrainedCohort.at(EXAM_DAY, "12:00")
            + "')");
    academy.chores();
    academy.chores();
    assertThat(of("daily:8"))
        .extracting(Laid::person)
        .containsExactlyInAnyOrder(forgotten, people.get(2));
    assertThat(duePapers()).isZero();
    assertThat(academy.number("select count(*) from programme.owed_paper")).isZero();
  }

  @Test
  void what_nobody_sat_counts_as_nothing_when_the_academy_ran() {
    academy.liveUntil(TUESDAY, "08:30");
    academy.liveUntil(TUESDAY, "09:01");
    assertThat(academy.papers()).allMatch(p -> p.mark() != null && p.mark().signum() == 0);
    assertThat(excused()).isZero();
  }

  @Test
  void while_the_makers_take_longer_than_a_pause_the_heart_beats_and_that_is_no_outage()
      throws Exception {
    academy.liveUntil(TUESDAY, "08:30");
    Pulse pulse = academy.house.get(Pulse.class);
    var makers = Executors.newSingleThreadExecutor();
    pulse.beatEvery(Duration.ofMillis(50));
    try (var connection = academy.database.source().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      academy.run("update programme.occasion set made = null");
      statement.execute("lock table exam.paper in access exclusive mode");
      var making =
          makers.submit(
              () ->
                  academy.system(
                      () -> {
                        academy.chore("cadence.MakeDuePapers").run();
                        return null;
                      }));
      for (int minute = 31; minute < 40; minute++) hearABeatAt("08:" + minute);
      assertThat(making).isNotDone();
      connection.rollback();
      making.get();
    } finally {
      pulse.stop();
      makers.shutdown();
    }
    assertThat(academy.number("select count(*) from cadence.outage where ended > '2026-11-24'"))
        .isZero();
    academy.liveUntil(TUESDAY, "09:01");
    oneEach(3);
    assertThat(excused()).isZero();
  }

  private void hearABeatAt(String time) throws InterruptedException {
    academy.clock.set(TrainedCohort.at(TUESDAY, time));
    for (int n = 0; n < 200; n++) {
      if (academy.number(
              "select count(*) from cadence.heartbeat where at >= '"
                  + academy.clock.instant()
                  + "'")
          == 1) return;
      Thread.sleep(20);
    }
    throw new AssertionError("no beat at " + time);
  }

  @Test
  void an_outage_that_begins_and_ends_outside_the_window_changes_nothing() {
    academy.live(TUESDAY, "08:00");
    academy.liveUntil(TUESDAY, "08:30");
    academy.liveUntil(TUESDAY, "09:01");
    oneEach(3);
    assertThat(excused()).isZero();
  }

  @Test
  void a_stage_exam_in_an_outage_takes_place_again_on_the_next_working_day() {
    LocalDate examDay = LocalDate.of(2026, 12, 1);
    academy.liveUntil(examDay, "08:40");
    academy.live(examDay, "14:00");
    assertThat(occasions("again")).hasSize(3);
    academy.liveUntil(examDay.plusDays(1), "09:01");
    assertThat(of("again")).hasSize(3).allMatch(p -> p.mark() == null);
  }

  @Test
  void a_sitting_that_the_academy_interrupted_does_not_count_against_its_taker() {
    academy.liveUntil(TUESDAY, "08:31");
    Laid cutOff = academy.papers().get(0);
    Laid inPeace = academy.papers().get(1);
    begin(cutOff);
    academy.live(TUESDAY, "08:50");
    assertThat(excused()).isEqualTo(1);
    begin(inPeace);
    academy.run("delete from cadence.outage");
    academy.liveUntil(TUESDAY, "09:01");
    assertThat(excused()).isEqualTo(1);
  }

  @Test
  void after_an_interruption_the_page_handing_in_at_the_end_is_the_clock_and_the_taker_is_not() {
    academy.liveUntil(TUESDAY, "08:31");
    List<Laid> papers = academy.papers();
    SittingCard byPage = begin(papers.get(0));
    SittingCard byHand = begin(papers.get(1));
    academy.live(TUESDAY, "08:36");
    academy.clock.set(TrainedCohort.at(TUESDAY, "08:40"));
    handIn(papers.get(1), byHand);
    academy.clock.set(byPage.deadline());
    handIn(papers.get(0), byPage);
    assertThat(academy.rows("select paper_id, 1 from programme.excused_paper"))
        .extracting(r -> r[0])
        .containsExactly(papers.get(0).id());
  }

  @Test
  void who_was_sent_out_for_another_cause_and_passes_by_a_correction_needs_no_other_exam() {
    long lin = sentOut();
    assertThat(excusedExams()).isEqualTo(1);
    assertThat(occasions("again:a:" + lin)).hasSize(1);
    academy.correct(lin, "stage:a", "91");
    assertThat(excusedExams()).isZero();
    assertThat(occasions("again:a:" + lin)).isEmpty();
    assertThat(academy.place(cohort, lin).stageId()).isEqualTo("a");
    academy.liveUntil(EXAM_DAY, "12:01");
    assertThat(academy.place(cohort, lin).stageId()).isEqualTo("b");
  }

  @Test
  void an_exam_made_again_and_not_begun_is_withdrawn_when_the_first_one_counts() {
    long lin = sentOut();
    academy.liveUntil(EXAM_DAY.plusDays(1), "09:01");
    assertThat(of("again:a")).extracting(Laid::person).containsExactly(lin);
    academy.correct(lin, "stage:a", "91");
    assertThat(of("again:a")).isEmpty();
    assertThat(academy.place(cohort, lin).stageId()).isEqualTo("b");
  }

  @Test
  void who_was_sent_out_and_passes_no_longer_by_a_correction_is_excusedExams() {
    long lin = sentOut();
    academy.correct(lin, "stage:a", "91");
    academy.correct(lin, "stage:a", "40");
    assertThat(excusedExams()).isEqualTo(1);
    assertThat(occasions("again:a:" + lin)).hasSize(1);
  }

  @Test
  void what_does_not_count_and_counts_again_says_in_the_trail_what_was_before() {
    long lin = sentOut();
    academy.correct(lin, "stage:a", "91");
    assertThat(
            academy
                .rows(
                    "select action, concat(before ->> 'counts', ' ', after ->> 'counts', ' ', after"
                        + " ->> 'person') from audit.entry where action in ('excuse', 'count') and"
                        + " subject_id = (select cast(paper_id as text) from exam.paper where"
                        + " person_id = "
                        + lin
                        + " and kind = 'STAGE') order by entry_id")
                .stream()
                .map(r -> r[0] + " " + r[1])
                .toList())
        .containsExactly("excuse true false " + lin, "count false true " + lin);
  }

  /** Somebody writes the exam of stage a, has nothing right, and the machine fails. */
  private long sentOut() {
    academy.liveUntil(EXAM_DAY, "08:40");
    academy.liveUntil(EXAM_DAY, "09:01");
    long lin = academy.number("select min(person_id) from programme.enrolment");
    Laid paper = of("stage:a").stream().filter(p -> p.person() == lin).findFirst().orElseThrow();
    UUID sitting = academy.write(lin, "stage:a", Set.copyOf(academy.asked(paper.id()))).id();
    academy.as(
        academy.hr,
        Group.HR,
        () -> {
          academy
              .house
              .get(InvigilationService.class)
              .exclude(sitting, ExclusionCause.TECHNICAL, "主机故障");
          return null;
        });
    return lin;
  }

  private void handIn(Laid paper, SittingCard sitting) {
    academy.as(
        paper.person(),
        Group.TRAINEE,
        () -> academy.house.get(ExamSittingService.class).handIn(sitting.id(), sitting.lease()));
  }

  private SittingCard begin(Laid paper) {
    return academy.as(
        paper.person(),
        Group.TRAINEE,
        () -> academy.house.get(ExamSittingService.class).start(paper.id(), 0, null));
  }

  @Test
  void an_empty_bank_is_told_once_and_the_quiz_made_late_does_not_count_when_nobody_sits_it() {
    academy.database.empty("question.question");
    academy.liveUntil(TUESDAY, "08:31");
    academy.chores();
    assertThat(academy.papers()).isEmpty();
    assertThat(told()).isEqualTo(1);
    academy.questions("fees", 20);
    academy.liveUntil(TUESDAY, "08:50");
    oneEach(3);
    academy.sit(academy.papers().get(0).person(), "daily:2", "40");
    academy.liveUntil(TUESDAY, "09:01");
    assertThat(excused()).isEqualTo(2);
  }

  @Test
  void one_person_whose_paper_fails_does_not_hold_up_the_others() {
    long unlucky = academy.number("select min(person_id) from programme.enrolment");
    academy.run(
        "alter table exam.paper add constraint no_luck check (person_id <> " + unlucky + ")");
    try {
      academy.liveUntil(TUESDAY, "08:31");
      assertThat(academy.papers()).hasSize(2).noneMatch(p -> p.person() == unlucky);
    } finally {
      academy.run("alter table exam.paper drop constraint no_luck");
    }
    academy.chores();
    oneEach(3);
  }

  private void oneEach(int papers) {
    List<Laid> all = academy.papers();
    assertThat(all.stream().map(Laid::occasion).collect(Collectors.toSet())).hasSize(papers);
    assertThat(all).hasSize(papers);
  }

  private List<Laid> of(String occasion) {
    return academy.papers().stream().filter(p -> p.occasion().contains(":" + occasion)).toList();
  }

  private List<Object[]> occasions(String prefix) {
    return academy.rows(
        "select occasion_key, kind from programme.occasion where occasion_key like '"
            + prefix
            + "%' order by 1");
  }

  private long duePapers() {
    return academy.number(
        "select count(*) from programme.occasion where made is null and opens <= '"
            + academy.clock.instant()
            + "'");
  }

  /** Of this cohort; the trail is never emptied. */
  private long told() {
    return academy.number(
        "select count(*) from audit.entry e join programme.occasion o"
            + " on e.subject_id = cast(o.occasion_id as text)"
            + " where e.action = 'empty-draw' and o.cohort_id = "
            + cohort
            + " and e.entry_id > "
            + trail);
  }

  private long excusedExams() {
    return academy.number(
        "select count(*) from programme.excused_paper join exam.paper using (paper_id)"
            + " where kind = 'STAGE'");
  }

  private long excused() {
    return academy.number("select count(*) from programme.excused_paper");
  }
}
