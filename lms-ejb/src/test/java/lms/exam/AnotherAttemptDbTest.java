package lms.exam;

import static lms.programme.TrainedCohort.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lms.attempt.AttemptsLocked;
import lms.attempt.LessonsFirst;
import lms.attempt.LockReleased;
import lms.attempt.LockRow;
import lms.attempt.LockService;
import lms.attempt.StillLocked;
import lms.entry.EntryState;
import lms.invigilation.EntranceService;
import lms.invigilation.InvigilationService;
import lms.programme.EnrolmentState;
import lms.programme.TrainedCohort;
import lms.programme.TrainedCohort.Laid;
import lms.safebrowser.Whence;
import lms.security.Group;
import lms.sitting.AnswerOrder;
import lms.sitting.ExclusionCause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stage exam on the first of December is failed; the resit two days later. */
class AnotherAttemptDbTest {
  static final LocalDate EXAM = MONDAY.plusDays(8);
  static final LocalDate RESIT = EXAM.plusDays(2);

  private TrainedCohort academy;
  private long lin;

  @BeforeEach
  void an_academy() {
    academy = new TrainedCohort();
    academy.database.empty("attempt.lock", "entry.arrival");
  }

  @AfterEach
  void nothing_stays_behind_whatever_failed() {
    academy.database.empty(
        "content.lesson_read", "accommodation.extra_time", "accommodation.place");
    academy.run("alter table content.lesson_read enable trigger all");
  }

  @Test
  void so_many_fails_lock_the_next_attempt_until_somebody_releases_it() {
    fail("\"lockAfter\": 1");
    Laid resit = resit();
    assertThatThrownBy(() -> taker(() -> door().start(resit.id(), 0, null)))
        .isInstanceOf(AttemptsLocked.class);
    assertThat(taker(() -> door().arrive(resit.id(), null)).state()).isEqualTo(EntryState.LOCKED);
    assertThat(taker(() -> door().arrive(resit.id(), null)).state()).isEqualTo(EntryState.LOCKED);
    LockRow lock = manager(() -> locks().list()).get(0);
    assertThat(lock.personId()).isEqualTo(lin);
    assertThat(lock.fails()).isEqualTo(1);
    assertThat(manager(() -> locks().list())).hasSize(1);
    assertThat(manager(() -> locks().waiting())).isEqualTo(1);
    assertThat(taker(() -> locks().mine(cohort(), "a"))).isTrue();
    assertThat(taker(() -> locks().mine(cohort(), "b"))).as("of another stage").isFalse();
    assertThatThrownBy(() -> letIn(resit)).isInstanceOf(StillLocked.class);
    assertThatThrownBy(() -> taker(() -> locks().list())).hasMessageContaining("LockService.list");
    release(lock.id());
    assertThatThrownBy(() -> release(lock.id())).isInstanceOf(LockReleased.class);
    assertThat(manager(() -> locks().waiting())).isZero();
    assertThat(taker(() -> locks().mine(cohort(), "a"))).isFalse();
    letIn(resit);
    assertThat(taker(() -> door().arrive(resit.id(), null)).state()).isEqualTo(EntryState.OPEN);
    assertThat(taker(() -> door().start(resit.id(), 0, null)).closed()).isNull();
    assertThat(manager(() -> locks().list()).get(0).reason()).isEqualTo("was ill");
  }

  private long cohort() {
    return academy.number("select max(cohort_id) from programme.cohort");
  }

  private void letIn(Laid paper) {
    academy.as(
        academy.tutor,
        Group.TRAINER,
        () -> {
          academy.house.get(EntranceService.class).letIn(paper.id(), "it is urgent", null);
          return null;
        });
  }

  @Test
  void lessons_are_read_before_the_resit_and_not_before_the_first() {
    fail("\"lessons\": [\"manners\"]");
    Laid resit = resit();
    assertThat(taker(() -> door().arrive(resit.id(), null)).state()).isEqualTo(EntryState.LESSONS);
    assertThatThrownBy(() -> taker(() -> door().start(resit.id(), 0, null)))
        .isInstanceOf(LessonsFirst.class);
  }

  @Test
  void a_lock_stands_when_the_fail_is_known_before_anybody_comes_to_the_door() {
    fail("\"lockAfter\": 1");
    assertThat(manager(() -> locks().list()))
        .singleElement()
        .satisfies(l -> assertThat(l.personId()).isEqualTo(lin));
  }

  @Test
  void a_resit_that_passes_while_it_is_locked_is_not_taken_and_another_comes_after_the_release() {
    fail("\"lockAfter\": 1");
    long cohort = cohort();
    academy.liveUntil(RESIT, "12:01");
    assertThat(academy.papers()).noneMatch(p -> p.kind() == ExamKind.RESIT);
    assertThat(academy.place(cohort, lin).state()).isEqualTo(EnrolmentState.RESIT);
    release(manager(() -> locks().list()).get(0).id());
    academy.liveUntil(RESIT, "12:30");
    assertThat(academy.place(cohort, lin).state()).isEqualTo(EnrolmentState.RESIT);
    academy.liveUntil(RESIT.plusDays(1), "09:01");
    assertThat(taker(() -> door().start(resit().id(), 0, null)).closed()).isNull();
  }

  @Test
  void lessons_count_when_they_were_read_after_the_fail() {
    academy.database.empty("content.lesson_read");
    academy.run("alter table content.lesson_read disable trigger all");
    fail("\"lessons\": [\"manners\"]");
    read(EXAM.minusDays(1));
    assertThat(taker(() -> door().arrive(resit().id(), null)).state())
        .isEqualTo(EntryState.LESSONS);
    academy.run("update content.lesson_read set again = '" + TrainedCohort.at(EXAM, "20:00") + "'");
    assertThat(taker(() -> door().arrive(resit().id(), null)).state()).isEqualTo(EntryState.OPEN);
  }

  @Test
  void two_attempts_of_one_person_begin_one_after_the_other() throws Exception {
    fail("\"oneADay\": true");
    Laid resit = resit();
    CompletableFuture<Void> begun = new CompletableFuture<>();
    Thread other =
        new Thread(
            () -> {
              taker(() -> door().start(resit.id(), 0, null));
              begun.complete(null);
            });
    academy.house.commit(
        () -> {
          academy.house.get(Papers.class).queueFor("attempt:" + lin);
          other.start();
          assertThatThrownBy(() -> begun.get(500, TimeUnit.MILLISECONDS))
              .isInstanceOf(TimeoutException.class);
          return null;
        });
    begun.get(10, TimeUnit.SECONDS);
  }

  @Test
  void who_was_sent_out_for_another_cause_has_no_fail_and_comes_without_lessons_or_lock() {
    academy.resit("\"lockAfter\": 1, \"oneADay\": true, \"lessons\": [\"manners\"]");
    UUID sitting = atTheExam();
    exclude(sitting, ExclusionCause.TECHNICAL);
    academy.liveUntil(EXAM, "12:01");
    againWithoutBar();
  }

  @Test
  void a_lock_for_what_somebody_was_sent_out_for_is_over_when_the_cause_was_another() {
    academy.resit("\"lockAfter\": 1, \"lessons\": [\"manners\"]");
    UUID sitting = atTheExam();
    lockedForWhatTheyHadNotDone(sitting);
    academy.liveUntil(EXAM, "12:05");
    againWithoutBar();
  }

  @Test
  void a_lock_for_a_fail_that_is_none_any_more_is_over() {
    academy.resit("\"lockAfter\": 1");
    academy.open(MONDAY, 1);
    academy.live(MONDAY, "08:00");
    academy.liveUntil(EXAM, "09:01");
    Laid paper = academy.papers().stream().filter(this::ofStage).findFirst().orElseThrow();
    lin = paper.person();
    UUID sitting = academy.write(lin, "stage:a", Set.of()).id();
    lockedForWhatTheyHadNotDone(sitting);
    assertThat(academy.papers().stream().filter(this::ofStage).findFirst().orElseThrow().mark())
        .isEqualByComparingTo("100");
    assertThat(manager(() -> locks().list())).isEmpty();
  }

  /** Sent out as if for what they did, locked for that, and cleared of it. */
  private void lockedForWhatTheyHadNotDone(UUID sitting) {
    exclude(sitting, ExclusionCause.PERSON);
    academy.liveUntil(EXAM, "12:01");
    assertThat(manager(() -> locks().list())).hasSize(1);
    academy.as(
        academy.hr,
        Group.HR,
        () -> {
          house().reconsider(sitting, ExclusionCause.STAFF, "mixed up");
          return null;
        });
  }

  private void againWithoutBar() {
    academy.liveUntil(EXAM.plusDays(1), "09:01");
    Laid again =
        academy.papers().stream()
            .filter(p -> p.occasion().contains(":again:"))
            .findFirst()
            .orElseThrow();
    assertThat(taker(() -> door().lessonsFirst(again.id()))).isEmpty();
    assertThat(taker(() -> door().arrive(again.id(), null)).state()).isEqualTo(EntryState.OPEN);
    assertThat(taker(() -> door().start(again.id(), 0, null)).closed()).isNull();
    assertThat(manager(() -> locks().list())).isEmpty();
  }

  /** Lin writes the exam of the stage, and has nothing right. */
  private UUID atTheExam() {
    academy.open(MONDAY, 1);
    academy.live(MONDAY, "08:00");
    academy.liveUntil(EXAM, "09:01");
    Laid paper = academy.papers().stream().filter(this::ofStage).findFirst().orElseThrow();
    lin = paper.person();
    return academy.write(lin, "stage:a", Set.copyOf(academy.asked(paper.id()))).id();
  }

  private boolean ofStage(Laid paper) {
    return paper.kind() == ExamKind.STAGE;
  }

  private void exclude(UUID sitting, ExclusionCause cause) {
    academy.as(
        academy.tutor,
        Group.TRAINER,
        () -> {
          house().exclude(sitting, cause, "it happened");
          return null;
        });
  }

  private InvigilationService house() {
    return academy.house.get(InvigilationService.class);
  }

  private void read(LocalDate day) {
    academy.run(
        "insert into content.lesson_read (person_id, lesson_id, at) values ("
            + lin
            + ", 'manners', '"
            + TrainedCohort.at(day, "20:00")
            + "')");
  }

  @Test
  void days_are_counted_where_the_taker_works() {
    fail("\"oneADay\": true");
    assertThat(taker(() -> door().arrive(resit().id(), null)).state()).isEqualTo(EntryState.OPEN);
    // the exam would have ended after midnight there, and the resit is before it
    academy.run("update org.site set zone = 'America/Noronha'");
    assertThat(taker(() -> door().arrive(resit().id(), null)).state())
        .isEqualTo(EntryState.TOO_EARLY);
  }

  @Test
  void who_is_barred_is_not_admitted_in_the_hall() {
    academy.rules("stage", "{\"lateEntry\": 60}");
    fail("\"lockAfter\": 1");
    Laid resit = resit();
    taker(() -> door().arrive(resit.id(), null));
    assertThat(seat().state()).isEqualTo(SeatRow.State.WAITING);
    assertThat(seat().arrival().state()).isEqualTo(EntryState.LOCKED);
    release(manager(() -> locks().list()).get(0).id());
    taker(() -> door().arrive(resit.id(), null));
    assertThat(seat().state()).isEqualTo(SeatRow.State.ADMITTED);
  }

  private SeatRow seat() {
    ExamHallService halls = academy.house.get(ExamHallService.class);
    return academy.as(
        academy.tutor,
        Group.TRAINER,
        () ->
            halls.halls(TrainedCohort.at(RESIT, "00:00"), TrainedCohort.at(RESIT, "23:00")).stream()
                .flatMap(h -> halls.seats(h.key()).stream())
                .filter(s -> s.personId() == lin)
                .findFirst()
                .orElseThrow());
  }

  @Test
  void a_resit_on_its_day_begins() {
    fail("\"oneADay\": true");
    assertThat(taker(() -> door().start(resit().id(), 0, null)).closed()).isNull();
  }

  /** Room, address, code and every rule of another attempt, extra time and a place of one's own. */
  @Test
  void statements_of_start_save_and_result_are_as_few_under_all_rules() {
    academy.database.empty("content.lesson_read");
    academy.run("alter table content.lesson_read disable trigger all");
    academy.rules(
        "stage", "{\"lateEntry\": 60, \"admission\": true, \"networks\": [\"10.1.0.0/16\"]}");
    fail(
        "\"waitDays\": 2, \"lockAfter\": 2, \"oneADay\": true, \"untilPassed\": true,"
            + " \"lessons\": [\"manners\"]");
    read(EXAM.plusDays(1));
    grant("extra_time", "version, percent, minutes", "0, 25, 0");
    grant("place", "version", "0");
    UUID resit = resit().id();
    Whence home = new Whence("192.168.7.7", null, List.of());
    taker(() -> door().arrive(resit, home));
    academy.as(
        academy.tutor,
        Group.TRAINER,
        () -> {
          academy.house.get(EntranceService.class).admit(resit);
          return null;
        });

    SittingCard[] begun = new SittingCard[1];
    assertThat(statements(() -> begun[0] = door().start(resit, 0, null, home)))
        .isLessThanOrEqualTo(FewStatementsDbTest.START);
    UUID sitting = begun[0].id();
    AnswerOrder flag = new AnswerOrder(1, 1, 0, null, true, null, null);
    assertThat(statements(() -> door().save(sitting, resit, flag))).isEqualTo(1);
    taker(() -> door().handIn(sitting, 1));
    academy.liveUntil(RESIT, "12:01");
    assertThat(statements(() -> door().result(sitting)))
        .isLessThanOrEqualTo(FewStatementsDbTest.RESULT);
  }

  private void grant(String kind, String columns, String values) {
    academy.run(
        "insert into accommodation."
            + kind
            + " (person_id, "
            + columns
            + ", reason, valid_from, valid_to, approved_by, approved_by_name, approved) values ("
            + lin
            + ", "
            + values
            + ", 'r', '2026-01-01', '2027-01-01', 0, 'n', now())");
  }

  private long statements(Callable<?> work) {
    long before = academy.database.statements();
    taker(work);
    return academy.database.statements() - before;
  }

  private void fail(String rule) {
    academy.resit(rule);
    academy.open(MONDAY, 1);
    academy.live(MONDAY, "08:00");
    academy.liveUntil(EXAM, "09:01");
    lin = academy.papers().get(0).person();
    academy.sit(lin, "stage:a", "50");
    academy.liveUntil(EXAM, "12:01");
    academy.liveUntil(RESIT, "09:01");
  }

  private Laid resit() {
    return academy.papers().stream()
        .filter(p -> p.kind() == ExamKind.RESIT)
        .findFirst()
        .orElseThrow();
  }

  private void release(long id) {
    manager(
        () -> {
          locks().release(id, "was ill");
          return null;
        });
  }

  private LockService locks() {
    return academy.house.get(LockService.class);
  }

  private ExamSittingService door() {
    return academy.house.get(ExamSittingService.class);
  }

  private <T> T taker(Callable<T> work) {
    return academy.as(lin, Group.TRAINEE, work);
  }

  private <T> T manager(Callable<T> work) {
    return academy.as(academy.manager, Group.MANAGER, work);
  }
}
