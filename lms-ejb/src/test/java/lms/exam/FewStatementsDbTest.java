package lms.exam;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lms.platform.Actor;
import lms.platform.Ids;
import lms.platform.TestDatabase;
import lms.sitting.Answer;
import lms.sitting.AnswerOrder;
import lms.sitting.Author;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many SQL statements the taker's door costs; questions are in memory, as in a running exam.
 */
class FewStatementsDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  static final int SAVE = 3;
  static final int START = 12;
  static final int HAND_IN = 12;
  static final int RESULT = 10;

  private UUID paperId;
  private long audited;

  @BeforeEach
  void a_paper() {
    DB.empty("sitting.line", "exam.marking", "exam.paper", "sitting.sitting");
    paperId = Ids.next(NINE);
    DB.commit(
        em -> {
          em.persist(TakerDoor.paper(paperId, NINE));
          return null;
        });
  }

  @Test
  void to_begin() {
    assertThat(statements(door -> door.start(paperId, 0, null))).isLessThanOrEqualTo(START);
  }

  @Test
  void to_resume_and_to_take_over() {
    SittingCard card = begun();
    assertThat(statements(door -> door.start(paperId, 1, null))).isLessThanOrEqualTo(START);
    assertThat(statements(door -> door.takeOver(card.id(), null))).isLessThanOrEqualTo(START);
  }

  @Test
  void to_save_once_and_again() {
    SittingCard card = begun();
    assertThat(statements(door -> door.save(card.id(), paperId, answer(1)))).isEqualTo(1);
    assertThat(statements(door -> door.save(card.id(), paperId, answer(1))))
        .isLessThanOrEqualTo(SAVE);
  }

  @Test
  void to_hand_in_once_and_again() {
    SittingCard card = begun();
    DB.commit(em -> door(em).save(card.id(), paperId, answer(1)));
    assertThat(statements(door -> door.handIn(card.id(), 1))).isLessThanOrEqualTo(HAND_IN);
    assertThat(statements(door -> door.handIn(card.id(), 1))).isLessThanOrEqualTo(HAND_IN);
  }

  @Test
  void to_look_at_the_result() {
    SittingCard card = begun();
    DB.commit(em -> door(em).save(card.id(), paperId, answer(1)));
    DB.commit(
        em -> {
          ExamSittingService door = door(em);
          door.sittings.lock(card.id());
          door.sittings.close(card.id(), Author.TAKER, null, NINE.plusSeconds(60));
          List<BigDecimal> shares = List.of(new BigDecimal("0.1"));
          door.markings.add(card.id(), NINE, Actor.SYSTEM, BigDecimal.TEN, shares, null);
          door.papers.lock(paperId).settle(BigDecimal.TEN, true, NINE);
          return null;
        });
    assertThat(statements(door -> door.result(card.id()))).isLessThanOrEqualTo(RESULT);
  }

  private SittingCard begun() {
    return DB.commit(em -> door(em).start(paperId, 0, null));
  }

  private long statements(Function<ExamSittingService, Object> work) {
    audited = 0;
    long before = DB.statements();
    DB.commit(em -> work.apply(door(em)));
    return DB.statements() - before + audited;
  }

  private ExamSittingService door(EntityManager em) {
    return TakerDoor.of(em, NINE.plusSeconds(30), () -> audited++);
  }

  private static AnswerOrder answer(int sequence) {
    return new AnswerOrder(sequence, 1, 0, new Answer(List.of(1), null, null), null, null, null);
  }
}
