package lms.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lms.platform.Actor;
import lms.platform.Both;
import lms.platform.Ids;
import lms.platform.TestDatabase;
import lms.question.QuestionVersionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SittingsDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  static final long LIN = 7;
  static final String CHOICE = new Answer(List.of(1), null, null).json();

  private UUID paperId;
  private UUID sittingId;

  @BeforeEach
  void a_paper_and_a_sitting() {
    DB.empty("exam.step", "exam.marking", "exam.sitting", "exam.paper");
    paperId = make("C1:daily:2026-11-26:P7");
    sittingId =
        DB.commit(
            em -> {
              Sitting sitting = new Sitting(Ids.next(NINE), papers(em).require(paperId), NINE);
              sittings(em).add(sitting);
              return sitting.id();
            });
  }

  @Test
  void an_occasion_has_one_paper_even_when_two_make_it_at_once() throws Exception {
    List<Callable<UUID>> makers =
        IntStream.range(0, 8)
            .mapToObj(n -> (Callable<UUID>) () -> make("C1:weekly:W1:P7"))
            .toList();
    assertThat(all(makers).stream().distinct()).hasSize(1);
  }

  @Test
  void the_same_message_twice_is_one_step() {
    assertThat(save(1, 1, LIN)).isTrue();
    assertThat(save(1, 1, LIN)).isFalse();
    assertThat(steps()).hasSize(1);
  }

  @Test
  void a_message_with_an_old_lease_or_of_another_person_adds_nothing() {
    DB.commit(em -> sittings(em).lock(sittingId).takeOver());
    assertThat(save(1, 1, LIN)).isFalse();
    assertThat(save(1, 2, LIN + 1)).isFalse();
    assertThat(save(1, 2, LIN)).isTrue();
  }

  @Test
  void after_the_deadline_and_its_grace_nothing_is_added() {
    Instant deadline = NINE.plus(Duration.ofMinutes(10));
    assertThat(save(1, 1, LIN, deadline.plus(Sittings.GRACE))).isTrue();
    assertThat(save(2, 1, LIN, deadline.plus(Sittings.GRACE).plusMillis(1))).isFalse();
  }

  @Test
  void what_was_acknowledged_before_the_hand_in_is_always_in_the_log_that_is_marked()
      throws Exception {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int n = 1; n <= 40; n++) {
      int sequence = n;
      work.add(() -> save(sequence, 1, LIN));
    }
    List<Integer> seen = new ArrayList<>();
    work.add(
        20,
        () ->
            DB.commit(
                em -> {
                  Sitting sitting = sittings(em).lock(sittingId);
                  sitting.close(Sitting.ClosedBy.TAKER, NINE.plusSeconds(60));
                  em.flush();
                  seen.addAll(sittings(em).steps(sittingId).stream().map(Step::sequence).toList());
                  return false;
                }));
    long acknowledged = all(work).stream().filter(saved -> saved).count();
    assertThat(steps()).hasSize((int) acknowledged);
    assertThat(seen).hasSize((int) acknowledged);
  }

  @Test
  void a_sitting_is_handed_in_once() {
    DB.commit(
        em -> {
          sittings(em).lock(sittingId).close(Sitting.ClosedBy.TAKER, NINE.plusSeconds(60));
          return null;
        });
    assertThatThrownBy(
            () ->
                DB.commit(
                    em -> {
                      sittings(em).lock(sittingId).close(Sitting.ClosedBy.CLOCK, NINE);
                      return null;
                    }))
        .isInstanceOf(SittingClosed.class);
  }

  @Test
  void steps_and_markings_cannot_be_changed() {
    save(1, 1, LIN);
    assertThatThrownBy(
            () -> DB.commit(em -> em.createNativeQuery("delete from exam.step").executeUpdate()))
        .hasMessageContaining("append-only");
  }

  @Test
  void the_clock_finds_what_is_overdue_and_what_was_missed() {
    UUID missed = make("C1:daily:2026-11-27:P7");
    Instant later = NINE.plus(Duration.ofDays(2));
    assertThat(DB.<List<UUID>>commit(em -> sittings(em).overdue(later, 10)))
        .containsExactly(sittingId);
    assertThat(DB.<List<UUID>>commit(em -> papers(em).missed(later, 10))).containsExactly(missed);
    assertThat(DB.<List<UUID>>commit(em -> sittings(em).overdue(NINE, 10))).isEmpty();
  }

  @Test
  void marks_and_history_read_back_what_was_settled() {
    DB.commit(
        em -> {
          sittings(em)
              .mark(sittingId, 1, NINE, Actor.SYSTEM, new BigDecimal("50"), "[1, 0.500000]");
          Paper paper = papers(em).lock(paperId);
          paper.settle(new BigDecimal("50"), true, NINE);
          return null;
        });
    DB.rolledBack(
        em -> {
          assertThat(sittings(em).shares(sittingId)).isPresent();
          assertThat(papers(em).history(LIN)).hasSize(1);
          MarkRow row =
              ((Paper) papers(em).marks(List.of(LIN), 1).get(0)[0]).markRow(sittingId, true);
          assertThat(row.passed()).isFalse();
          assertThat(row.mark()).isEqualByComparingTo("50");
        });
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

  private boolean save(int sequence, int lease, long person) {
    return save(sequence, lease, person, NINE.plusSeconds(30));
  }

  private boolean save(int sequence, int lease, long person, Instant now) {
    return DB.commit(
        em ->
            sittings(em)
                .append(
                    sittingId,
                    paperId,
                    person,
                    lease,
                    sequence,
                    now,
                    null,
                    Step.Kind.ANSWER,
                    0,
                    CHOICE));
  }

  private List<Step> steps() {
    return DB.commit(em -> sittings(em).steps(sittingId));
  }

  private static UUID make(String occasion) {
    return DB.commit(
        em -> {
          Papers papers = papers(em);
          papers.queueFor(occasion);
          return papers
              .byOccasion(occasion)
              .orElseGet(
                  () -> {
                    Paper paper =
                        new Paper(
                            Ids.next(NINE),
                            order(occasion),
                            "[{\"q\":\"a\",\"v\":1,\"o\":[0,1],\"l\":[]},{\"q\":\"b\",\"v\":1,\"o\":[1,0],\"l\":[]}]");
                    papers.add(paper);
                    return paper.id();
                  });
        });
  }

  private static PaperOrder order(String occasion) {
    return new PaperOrder(
        occasion,
        LIN,
        ExamKind.DAILY,
        new Both("小测", "quiz"),
        List.of(new QuestionVersionId("a", 1), new QuestionVersionId("b", 1)),
        42,
        NINE,
        NINE.plus(Duration.ofMinutes(30)),
        Duration.ofMinutes(10),
        new BigDecimal("85"),
        Feedback.AT_ONCE,
        1,
        "business");
  }

  private static Papers papers(EntityManager em) {
    Papers papers = new Papers();
    papers.em = em;
    return papers;
  }

  private static Sittings sittings(EntityManager em) {
    Sittings sittings = new Sittings();
    sittings.em = em;
    return sittings;
  }
}
