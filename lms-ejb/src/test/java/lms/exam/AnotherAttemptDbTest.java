package lms.exam;

import static lms.programme.TrainedCohort.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import lms.attempt.AttemptsLocked;
import lms.attempt.LessonsFirst;
import lms.attempt.LockReleased;
import lms.attempt.LockRow;
import lms.attempt.LockService;
import lms.entry.EntryState;
import lms.programme.TrainedCohort;
import lms.programme.TrainedCohort.Laid;
import lms.security.Group;
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
    assertThatThrownBy(() -> taker(() -> locks().list())).hasMessageContaining("LockService.list");
    release(lock.id());
    assertThatThrownBy(() -> release(lock.id())).isInstanceOf(LockReleased.class);
    assertThat(taker(() -> door().arrive(resit.id(), null)).state()).isEqualTo(EntryState.OPEN);
    assertThat(taker(() -> door().start(resit.id(), 0, null)).closed()).isNull();
    assertThat(manager(() -> locks().list()).get(0).reason()).isEqualTo("was ill");
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
  void a_resit_on_its_day_begins() {
    fail("\"oneADay\": true");
    assertThat(taker(() -> door().start(resit().id(), 0, null)).closed()).isNull();
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
