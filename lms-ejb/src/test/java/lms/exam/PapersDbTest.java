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
import lms.sitting.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PapersDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  static final long LIN = 7;

  private UUID paperId;
  private UUID sittingId;

  @BeforeEach
  void a_paper_and_a_sitting() {
    DB.empty("sitting.line", "exam.marking", "exam.paper", "sitting.sitting");
    paperId = make("C1:daily:2026-11-26:P7");
    sittingId =
        DB.commit(
            em -> {
              Paper paper = papers(em).lock(paperId);
              UUID id =
                  TestLog.of(em)
                      .open(
                          paperId,
                          LIN,
                          NINE,
                          paper.deadlineFrom(NINE, Duration.ZERO),
                          Duration.ZERO,
                          null)
                      .id();
              paper.begin(id);
              return id;
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
  void what_a_paper_asks_cannot_be_changed_and_it_is_sat_once() {
    for (String change :
        List.of("items = '[]'", "pass_mark = 60", "closes = closes + interval '1 day'"))
      assertThatThrownBy(() -> update(change)).hasMessageContaining("a paper is frozen");
    assertThatThrownBy(() -> update("sitting_id = '" + new UUID(3, 3) + "'"))
        .hasMessageContaining("a paper is sat once");
  }

  @Test
  void markings_cannot_be_changed() {
    DB.commit(em -> mark(em, "[1, 0.500000]", "50"));
    assertThatThrownBy(
            () ->
                DB.commit(
                    em ->
                        em.createNativeQuery("update exam.marking set mark = 100").executeUpdate()))
        .hasMessageContaining("append-only");
  }

  @Test
  void the_clock_finds_what_was_missed() {
    UUID missed = make("C1:daily:2026-11-27:P7");
    Instant later = NINE.plus(Duration.ofDays(2));
    assertThat(DB.<List<UUID>>commit(em -> papers(em).missed(later, 10))).containsExactly(missed);
  }

  @Test
  void marks_and_history_read_back_what_was_settled_and_the_last_marking_counts() {
    DB.commit(em -> mark(em, "[1, 0.500000]", "75"));
    DB.commit(em -> mark(em, "[1, 0]", "50"));
    DB.commit(
        em -> {
          papers(em).lock(paperId).settle(new BigDecimal("50"), true, NINE);
          return null;
        });
    DB.rolledBack(
        em -> {
          assertThat(markings(em).shares(sittingId))
              .containsExactly(BigDecimal.ONE, BigDecimal.ZERO);
          assertThat(papers(em).history(LIN)).hasSize(1);
          MarkRow row = papers(em).marks(List.of(LIN), 1).get(0).markRow(true);
          assertThat(row.passed()).isFalse();
          assertThat(row.mark()).isEqualByComparingTo("50");
          assertThat(row.sittingId()).isEqualTo(sittingId);
        });
  }

  private Object mark(EntityManager em, String shares, String mark) {
    markings(em)
        .add(
            sittingId, NINE, Actor.SYSTEM, new BigDecimal(mark), Markings.shares(shares), "reason");
    return null;
  }

  private static void update(String change) {
    DB.commit(em -> em.createNativeQuery("update exam.paper set " + change).executeUpdate());
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
        "business",
        lms.entry.Rules.FREE);
  }

  private static Papers papers(EntityManager em) {
    Papers papers = new Papers();
    papers.em = em;
    return papers;
  }

  private static Markings markings(EntityManager em) {
    Markings markings = new Markings();
    markings.em = em;
    return markings;
  }
}
