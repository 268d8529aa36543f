package lms.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lms.platform.Ids;
import lms.platform.NotFound;
import lms.platform.TestDatabase;
import lms.sitting.Answer;
import lms.sitting.AnswerOrder;
import lms.sitting.Author;
import lms.sitting.SavedCard;
import lms.sitting.SittingClosed;
import lms.sitting.SittingLog;
import lms.sitting.SittingStillOpen;
import lms.sitting.TakenOver;
import lms.sitting.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the taker's door promises when messages, pages and clocks misbehave. */
class TakerDoorDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");

  private UUID paperId;
  private UUID sittingId;

  @BeforeEach
  void a_sitting_begun_at_nine() {
    DB.empty("sitting.line", "exam.marking", "exam.paper", "sitting.sitting");
    paperId = Ids.next(NINE);
    DB.commit(
        em -> {
          em.persist(TakerDoor.paper(paperId, NINE));
          return null;
        });
    sittingId = at(NINE, door -> door.start(paperId, 0, null)).id();
  }

  @Test
  void the_same_message_is_acknowledged_again_even_to_a_page_that_lost_the_lease() {
    save(message(1, 1, 2));
    assertThat(save(message(1, 1, 2)).sequence()).isEqualTo(1);
    later(door -> door.takeOver(sittingId, null));
    assertThat(save(message(1, 1, 2)).sequence()).isEqualTo(1);
    assertThatThrownBy(() -> save(message(2, 1, 3))).isInstanceOf(TakenOver.class);
  }

  @Test
  void a_number_that_was_used_for_another_answer_is_never_acknowledged() {
    save(message(1, 1, 2));
    assertThatThrownBy(() -> save(message(1, 1, 3))).isInstanceOf(TakenOver.class);
    later(door -> door.takeOver(sittingId, null));
    assertThatThrownBy(() -> save(message(1, 2, 3))).isInstanceOf(TakenOver.class);
  }

  @Test
  void who_has_no_lease_has_to_take_over_and_a_reload_has_not() {
    assertThat(later(door -> door.start(paperId, 0, null)).lease()).isZero();
    assertThat(later(door -> door.start(paperId, 1, null)).lease()).isEqualTo(1);
    assertThat(later(door -> door.takeOver(sittingId, null)).lease()).isEqualTo(2);
    assertThat(later(door -> door.pulse(sittingId, 1)).held()).isFalse();
    assertThat(later(door -> door.pulse(sittingId, 2)).held()).isTrue();
  }

  @Test
  void once_it_is_handed_in_its_start_tells_neither_items_nor_answers() {
    save(message(1, 1, 2));
    later(door -> door.handIn(sittingId, 1));
    for (int lease : List.of(0, 1)) {
      SittingCard card = later(door -> door.start(paperId, lease, null));
      assertThat(card.closed()).isNotNull();
      assertThat(card.items()).isNotEmpty().containsOnlyNulls();
      assertThat(card.answers()).isEmpty();
      assertThat(card.checked()).isEmpty();
    }
  }

  @Test
  void the_sitting_ends_with_the_limit_or_with_the_window_whichever_is_first() {
    Paper paper = TakerDoor.paper(paperId, NINE);
    assertThat(paper.deadlineFrom(NINE, Duration.ZERO))
        .isEqualTo(NINE.plus(Duration.ofMinutes(10)));
    assertThat(paper.deadlineFrom(NINE.plus(Duration.ofMinutes(25)), Duration.ZERO))
        .isEqualTo(NINE.plus(Duration.ofMinutes(30)));
    assertThat(paper.deadlineFrom(NINE.plus(Duration.ofMinutes(25)), Duration.ofMinutes(5)))
        .isEqualTo(NINE.plus(Duration.ofMinutes(35)));
    assertThatThrownBy(
            () ->
                at(
                    NINE.plus(Duration.ofMinutes(11)),
                    d -> d.save(sittingId, paperId, message(1, 1, 2))))
        .isInstanceOf(SittingClosed.class);
  }

  @Test
  void the_log_says_once_who_began_and_when() {
    later(door -> door.start(paperId, 1, null));
    DB.rolledBack(
        em ->
            assertThat(
                    em.createNativeQuery(
                            """
                            select s.at, s.author, s.lease, t.person_id from sitting.step s
                            join sitting.sitting t using (sitting_id)
                            where s.kind = 'OPENED' and t.paper_id = :paper""",
                            Object[].class)
                        .setParameter("paper", paperId)
                        .getResultList())
                .singleElement()
                .isEqualTo(new Object[] {NINE, "TAKER", 1, TakerDoor.LIN}));
  }

  @Test
  void there_is_no_receipt_before_the_hand_in() {
    assertThatThrownBy(() -> later(door -> door.receipt(sittingId)))
        .isInstanceOf(SittingStillOpen.class);
  }

  @ParameterizedTest
  @CsvSource({"-1, TAKER", "0, SYSTEM", "900, SYSTEM"})
  void from_the_deadline_on_the_clock_hands_in_and_not_the_taker(long millis, Author author) {
    Instant now = NINE.plus(Duration.ofMinutes(10)).plusMillis(millis);
    at(now, door -> door.handIn(sittingId, 1));
    Author by = at(now, door -> door.sittings.state(sittingId).closedBy());
    assertThat(by).isEqualTo(author);
  }

  @Test
  void a_page_that_says_the_time_is_over_is_believed_from_the_deadline_on_only() {
    Instant deadline = NINE.plus(Duration.ofMinutes(10));
    assertThatThrownBy(() -> at(deadline.minusMillis(1), door -> door.handInOverdue(sittingId, 1)))
        .isInstanceOf(SittingStillOpen.class);
    assertThat(at(deadline, door -> door.handInOverdue(sittingId, 1)).seal()).isNotEmpty();
    Author by = at(deadline, door -> door.sittings.state(sittingId).closedBy());
    assertThat(by).isEqualTo(Author.SYSTEM);
    // once it is handed in, whoever asks again finds it so
    assertThat(at(NINE, door -> door.handInOverdue(sittingId, 1)).closed()).isEqualTo(deadline);
  }

  @Test
  void an_attempt_would_have_ended_with_all_the_time_that_was_given() {
    later(door -> door.handIn(sittingId, 1));
    DB.commit(
        em ->
            em.createNativeQuery(
                    "update sitting.sitting set deadline = deadline + interval '20 minutes'")
                .executeUpdate());
    Instant wouldEnd =
        later(
            door ->
                door.papers
                    .requireOf(paperId, TakerDoor.LIN)
                    .attempt(door.sittings.require(sittingId))
                    .wouldEnd());
    assertThat(wouldEnd).isEqualTo(NINE.plus(Duration.ofMinutes(30)));
  }

  @Test
  void a_message_about_another_paper_finds_nothing() {
    UUID other = Ids.next(NINE);
    assertThatThrownBy(() -> later(door -> door.save(other, paperId, message(1, 1, 2))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void results_of_an_exam_wait_until_nobody_writes_it_any_more() {
    later(door -> door.handIn(sittingId, 1));
    UUID mine = Ids.next(NINE);
    UUID theirs = Ids.next(NINE);
    DB.commit(
        em -> {
          em.persist(TakerDoor.paper(mine, NINE, TakerDoor.LIN, Feedback.AFTER_CLOSE));
          em.persist(TakerDoor.paper(theirs, NINE, TakerDoor.LIN + 1, Feedback.AFTER_CLOSE));
          return null;
        });
    UUID sitting = at(NINE, door -> door.start(mine, 0, null)).id();
    at(NINE.plusSeconds(60), door -> door.handIn(sitting, 1));
    Instant closed = NINE.plus(Duration.ofMinutes(30));
    Instant extra = closed.plus(Duration.ofMinutes(10));
    UUID fellow =
        DB.commit(
            em -> {
              UUID id =
                  TestLog.of(em)
                      .open(theirs, TakerDoor.LIN + 1, NINE, extra, Duration.ZERO, null)
                      .id();
              em.find(Paper.class, theirs).begin(id);
              return id;
            });
    assertThat(at(closed, door -> door.paper(mine)).mark()).isNull();
    assertThat(at(closed, door -> door.receipt(sitting)).resultFrom()).isEqualTo(extra);
    assertThatThrownBy(() -> at(closed, door -> door.result(sitting)))
        .isInstanceOf(ResultNotYet.class);
    Instant over = extra.plus(SittingLog.UNDER_WAY).plusSeconds(1);
    DB.commit(
        em -> {
          TakerDoor.of(em, over, () -> {}).settling.handInOverdue(fellow, over);
          return null;
        });
    assertThat(at(over, door -> door.paper(mine)).mark()).isNotNull();
    assertThat(at(over, door -> door.receipt(sitting)).resultFrom()).isNull();
  }

  private SavedCard save(AnswerOrder order) {
    return later(door -> door.save(sittingId, paperId, order));
  }

  private <T> T later(Function<ExamSittingService, T> work) {
    return at(NINE.plusSeconds(30), work);
  }

  private <T> T at(Instant now, Function<ExamSittingService, T> work) {
    return DB.commit(em -> work.apply(TakerDoor.of(em, now, () -> {})));
  }

  private static AnswerOrder message(int sequence, int lease, int place) {
    return new AnswerOrder(
        sequence, lease, 0, new Answer(List.of(place), null, null), null, null, null);
  }
}
