package lms.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lms.platform.NotFound;
import lms.platform.TestDatabase;
import lms.security.Reach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SittingLogDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  static final Instant DEADLINE = NINE.plus(Duration.ofMinutes(10));
  static final long LIN = 7;
  static final UUID PAPER = new UUID(1, 1);

  private UUID sittingId;

  @BeforeEach
  void a_sitting() {
    DB.empty("sitting.line", "sitting.sitting");
    sittingId =
        DB.commit(
            em ->
                TestLog.of(em)
                    .open(PAPER, LIN, NINE, DEADLINE, Duration.ZERO, NINE.minusSeconds(3))
                    .id());
  }

  @Test
  void the_same_message_twice_is_one_step() {
    assertThat(save(1, 1, LIN).sequence()).isEqualTo(1);
    assertThat(save(1, 1, LIN).sequence()).isEqualTo(1);
    assertThat(messages()).hasSize(1);
  }

  @Test
  void a_clock_that_no_record_can_follow_says_nothing() {
    for (Instant far : List.of(Instant.MAX, Instant.MIN, Instant.EPOCH.minusSeconds(1))) {
      assertThat(AnswerOrder.told(far)).isNull();
      saveTyped(messages().size() + 1, far, NINE.plusSeconds(30));
    }
    assertThat(messages()).hasSize(3).allMatch(s -> s.clientAt() == null);
    DB.commit(em -> TestLog.of(em).takeOver(sittingId, LIN, NINE.plusSeconds(40), Instant.MAX));
    assertThat(AnswerOrder.told(NINE)).isEqualTo(NINE);
  }

  @Test
  void a_message_with_an_old_lease_or_of_another_person_adds_nothing() {
    takeOver();
    assertThatThrownBy(() -> save(1, 1, LIN)).isInstanceOf(TakenOver.class);
    assertThatThrownBy(() -> save(1, 2, LIN + 1)).isInstanceOf(NotFound.class);
    assertThat(save(1, 2, LIN).sequence()).isEqualTo(1);
    assertThat(messages()).hasSize(1);
  }

  @Test
  void what_is_under_way_at_the_deadline_counts_and_nothing_later() {
    Instant last = DEADLINE.plus(SittingLog.UNDER_WAY);
    assertThat(save(1, 1, LIN, last).at()).isEqualTo(last);
    assertThatThrownBy(() -> save(2, 1, LIN, last.plusMillis(1))).isInstanceOf(SittingClosed.class);
    assertThat(messages()).hasSize(1);
  }

  /** The hand-in waits for saves under way, and what comes later is refused. */
  @Test
  void what_was_acknowledged_is_there_when_the_hand_in_reads_the_log() throws Exception {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int n = 1; n <= 40; n++) {
      int sequence = n;
      work.add(() -> taken(sequence));
    }
    List<Integer> seen = new ArrayList<>();
    work.add(
        20,
        () ->
            DB.commit(
                em -> {
                  SittingLog log = TestLog.of(em);
                  log.lock(sittingId);
                  log.close(sittingId, Author.TAKER, null, NINE.plusSeconds(60));
                  em.flush();
                  log.steps(sittingId).stream()
                      .filter(s -> s.kind() == StepKind.ANSWER)
                      .forEach(s -> seen.add(s.number()));
                  return false;
                }));
    long acknowledged = all(work).stream().filter(taken -> taken).count();
    assertThat(messages()).hasSize((int) acknowledged);
    assertThat(seen).hasSize((int) acknowledged);
  }

  @Test
  void what_was_typed_before_the_end_and_comes_within_the_grace_is_kept_and_waits() {
    saveTyped(1, NINE.plusSeconds(29), NINE.plusSeconds(30));
    Instant typed = DEADLINE.minusSeconds(20);
    close(Author.SYSTEM);
    SavedCard late = saveTyped(2, typed.minusSeconds(3), DEADLINE.plusSeconds(90));
    assertThat(late.late()).isTrue();
    assertThat(saveTyped(2, typed.minusSeconds(3), DEADLINE.plusSeconds(95)).late()).isTrue();
    assertThat(state().waiting()).hasSize(1);
    assertThat(state().answers().get(0).p()).containsExactly(1);

    DB.commit(
        em -> {
          Reach ofSomebodyElse = new Reach(Reach.Kind.OWN, LIN + 1, null, null);
          assertThat(TestLog.of(em).waiting(ofSomebodyElse, 0, 10)).isEmpty();
          assertThat(TestLog.of(em).waiting(Reach.EVERYBODY, LIN, 10)).isEmpty();
          LateRow row = TestLog.of(em).waiting(Reach.EVERYBODY, 0, 10).get(0);
          // the device is slow by the shortest journey seen: three seconds at the start, one later
          assertThat(row.typed()).isEqualTo(typed.minusSeconds(2));
          TestLog.of(em).lock(sittingId);
          TestLog.of(em).decideLate(sittingId, 2, true, Author.INVIGILATOR, 9, DEADLINE, "network");
          return null;
        });
    assertThat(state().waiting()).isEmpty();
    assertThat(state().answers().get(0).p()).containsExactly(2);
    assertThatThrownBy(
            () ->
                DB.commit(
                    em -> {
                      TestLog.of(em)
                          .decideLate(
                              sittingId, 2, false, Author.INVIGILATOR, 9, DEADLINE, "again");
                      return null;
                    }))
        .isInstanceOf(NotWaiting.class);
  }

  @Test
  void a_late_message_that_comes_twice_at_once_is_kept_once_and_acknowledged_twice()
      throws Exception {
    close(Author.SYSTEM);
    Callable<Boolean> late =
        () -> saveTyped(1, DEADLINE.minusSeconds(20), DEADLINE.plusSeconds(30)).late();
    assertThat(all(java.util.Collections.nCopies(6, late))).containsOnly(true);
    assertThat(messages()).hasSize(1);
  }

  @Test
  void nothing_is_kept_after_the_grace_or_after_the_takers_own_hand_in() {
    Instant typed = DEADLINE.minusSeconds(20);
    assertThatThrownBy(() -> saveTyped(1, typed, DEADLINE.plusSeconds(121)))
        .isInstanceOf(SittingClosed.class);
    close(Author.TAKER);
    assertThatThrownBy(() -> saveTyped(1, typed, DEADLINE.plusSeconds(30)))
        .isInstanceOf(SittingClosed.class);
    assertThat(messages()).isEmpty();
  }

  @Test
  void a_sitting_is_handed_in_once() {
    close(Author.TAKER);
    assertThatThrownBy(() -> close(Author.SYSTEM)).isInstanceOf(SittingClosed.class);
  }

  @Test
  void every_act_is_a_step_with_its_author_and_both_clocks() {
    save(1, 1, LIN);
    takeOver();
    close(Author.SYSTEM);
    List<StepRow> steps = steps();
    assertThat(steps.stream().map(StepRow::kind))
        .containsExactly(StepKind.OPENED, StepKind.ANSWER, StepKind.TAKEN_OVER, StepKind.HANDED_IN);
    assertThat(steps.get(0).at()).isEqualTo(NINE);
    assertThat(steps.get(0).clientAt()).isEqualTo(NINE.minusSeconds(3));
    assertThat(steps.stream().map(StepRow::lease)).containsExactly(1, 1, 2, 2);
    assertThat(steps.get(3).author()).isEqualTo(Author.SYSTEM);
    assertThat(steps.stream().filter(s -> !s.kind().numbered()).map(StepRow::number))
        .containsExactly(1, 2, 3);
  }

  @Test
  void the_log_cannot_be_changed() {
    save(1, 1, LIN);
    for (String change : List.of("delete from sitting.line", "update sitting.line set item = 1"))
      assertThatThrownBy(() -> DB.commit(em -> em.createNativeQuery(change).executeUpdate()))
          .hasMessageContaining("append-only");
  }

  @Test
  void the_clock_finds_what_is_overdue() {
    assertThat(overdue(DEADLINE.plus(SittingLog.UNDER_WAY))).isEmpty();
    assertThat(overdue(DEADLINE.plus(SittingLog.UNDER_WAY).plusMillis(1)))
        .containsExactly(sittingId);
    close(Author.TAKER);
    assertThat(overdue(DEADLINE.plus(Duration.ofDays(1)))).isEmpty();
  }

  private List<UUID> overdue(Instant now) {
    return DB.commit(em -> TestLog.of(em).overdue(now, 10));
  }

  private void takeOver() {
    DB.commit(em -> TestLog.of(em).takeOver(sittingId, LIN, NINE.plusSeconds(40), null));
  }

  private void close(Author author) {
    DB.commit(em -> TestLog.of(em).close(sittingId, author, null, NINE.plusSeconds(60)));
  }

  private boolean taken(int sequence) {
    try {
      save(sequence, 1, LIN);
      return true;
    } catch (SittingClosed refused) {
      return false;
    }
  }

  private SavedCard save(int sequence, int lease, long person) {
    return save(sequence, lease, person, NINE.plusSeconds(30));
  }

  private SavedCard save(int sequence, int lease, long person, Instant now) {
    Answer answer = new Answer(List.of(1), null, null);
    AnswerOrder order = new AnswerOrder(sequence, lease, 0, answer, null, null, null);
    return DB.commit(em -> TestLog.of(em).save(sittingId, PAPER, person, order, now));
  }

  /** Choice 1 with the first number, choice 2 with the second. */
  private SavedCard saveTyped(int sequence, Instant clientAt, Instant now) {
    Answer answer = new Answer(List.of(sequence), null, null);
    AnswerOrder order = new AnswerOrder(sequence, 1, 0, answer, null, null, clientAt);
    return DB.commit(em -> TestLog.of(em).save(sittingId, PAPER, LIN, order, now));
  }

  private SittingState state() {
    return DB.commit(em -> TestLog.of(em).state(sittingId));
  }

  private List<StepRow> steps() {
    return DB.commit(em -> TestLog.of(em).steps(sittingId));
  }

  private List<StepRow> messages() {
    return steps().stream().filter(s -> s.kind().numbered()).toList();
  }

  private static <T> List<T> all(List<Callable<T>> work) throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    try {
      List<T> done = new ArrayList<>();
      for (Future<T> one : pool.invokeAll(work)) done.add(one.get());
      return done;
    } finally {
      pool.shutdown();
    }
  }
}
