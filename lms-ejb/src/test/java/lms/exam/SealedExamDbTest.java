package lms.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lms.exam.ProtocolCard.Integrity;
import lms.platform.Actor;
import lms.platform.Heard;
import lms.platform.Ids;
import lms.platform.NotFound;
import lms.platform.TestDatabase;
import lms.security.Group;
import lms.security.Somebody;
import lms.sitting.Answer;
import lms.sitting.AnswerOrder;
import lms.sitting.Author;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A handed-in exam is sealed; whoever changes it behind the doors is found out. */
class SealedExamDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00.123456Z");
  static final Instant DEADLINE = NINE.plus(Duration.ofMinutes(10));

  private UUID paperId;
  private UUID sittingId;

  @BeforeEach
  void a_sitting_with_two_answers() {
    DB.empty("sitting.line", "exam.marking", "exam.paper", "sitting.sitting");
    paperId = Ids.next(NINE);
    DB.commit(
        em -> {
          em.persist(TakerDoor.paper(paperId, NINE));
          return null;
        });
    sittingId = at(NINE, door -> door.start(paperId, 0, NINE)).id();
    save(1, 0, NINE.plusSeconds(20));
    save(2, 1, NINE.plusSeconds(30));
  }

  @Test
  void the_receipt_shows_the_seal_and_a_second_hand_in_the_same() {
    ReceiptCard receipt = handIn();
    assertThat(receipt.seal()).matches("[0-9a-f]{64}");
    assertThat(handIn().seal()).isEqualTo(receipt.seal());
    assertThat(protocol().integrity()).isEqualTo(Integrity.INTACT);
    assertThat(protocol().steps()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sitting.line|line_is_final|update sitting.line set value = '{\"p\":[2]}' where number = 2",
        "sitting.line|line_is_final|update sitting.line set at = at - interval '1 second' where number = 1",
        "sitting.line|line_is_final|delete from sitting.line where number = 1",
        "sitting.line|line_is_final|update sitting.line set author = 'SYSTEM' where kind = 'HANDED_IN'",
        "exam.paper|paper_is_frozen|update exam.paper set pass_mark = 10",
        "exam.paper|paper_is_frozen|update exam.paper set items = '[{\"q\":\"q-multiple\",\"v\":1,\"o\":[3,1,2,0],\"l\":[]}]'",
        "exam.marking|marking_is_final|update exam.marking set mark = 100",
        "sitting.seal|seal_is_final|delete from sitting.seal"
      })
  void whoever_changes_it_behind_the_doors_is_found_out(String table, String trigger, String change)
      throws Exception {
    handIn();
    behindTheDoors(
        "alter table " + table + " disable trigger " + trigger,
        change,
        "alter table " + table + " enable trigger " + trigger);
    assertThat(protocol().integrity()).isNotEqualTo(Integrity.INTACT);
  }

  @Test
  void a_step_that_is_slipped_in_is_found_out() throws Exception {
    handIn();
    behindTheDoors(
        "insert into sitting.line (no, number, at, lease, item, value)"
            + " select no, 3, now(), 1, 0, '{\"p\":[0,1,2]}' from sitting.sitting"
            + " where sitting_id = '"
            + sittingId
            + "'");
    assertThat(protocol().integrity()).isEqualTo(Integrity.ALTERED);
  }

  @Test
  void a_late_answer_waits_beside_the_seal_and_is_sealed_with_its_decision() {
    at(
        DEADLINE.plusSeconds(1),
        door -> {
          door.sittings.lock(sittingId);
          door.settling.handIn(sittingId, Author.SYSTEM, Actor.SYSTEM, door.clock.instant());
          return null;
        });
    ProtocolCard closed = protocol();
    at(
        DEADLINE.plusSeconds(50),
        door -> door.save(sittingId, paperId, order(3, 2, DEADLINE.minusSeconds(9))));
    assertThat(protocol().integrity()).isEqualTo(Integrity.INTACT);
    assertThat(protocol().mark()).isEqualByComparingTo(closed.mark());

    PaperRemarked told =
        at(
            DEADLINE.plusSeconds(300),
            door -> {
              door.sittings.lock(sittingId);
              door.sittings.decideLate(
                  sittingId, 3, true, Author.INVIGILATOR, 9, door.clock.instant(), "network");
              door.settling.markAgain(sittingId, Actor.SYSTEM, door.clock.instant(), "network");
              return ((Heard<PaperRemarked>) door.settling.remarked).all().get(0);
            });
    ProtocolCard again = protocol();
    assertThat(again.integrity()).isEqualTo(Integrity.INTACT);
    assertThat(again.markings()).hasSize(2);
    assertThat(again.markings().get(1).reason()).isEqualTo("network");
    assertThat(again.seals()).hasSize(2);
    assertThat(again.seals().get(0)).isEqualTo(closed.seals().get(0));
    assertThat(again.mark()).isGreaterThan(closed.mark());
    assertThat(told.was()).isEqualByComparingTo(closed.mark());
    assertThat(told.mark()).isEqualByComparingTo(again.mark());
  }

  @Test
  void the_record_is_for_those_who_teach_and_for_the_taker_when_results_are_shown() {
    assertThatThrownBy(this::protocol).isInstanceOf(ResultNotYet.class);
    handIn();
    DB.rolledBack(
        em -> {
          ExamSittingService door = TakerDoor.of(em, NINE.plusSeconds(90), () -> {});
          ExamRecordService own =
              TakerDoor.records(door, Somebody.of(em, TakerDoor.LIN, null, null, Group.TRAINEE));
          assertThat(own.protocol(sittingId).answered()).isEqualTo(1);
          ExamRecordService other =
              TakerDoor.records(door, Somebody.of(em, 8, null, null, Group.TRAINEE));
          assertThatThrownBy(() -> other.protocol(sittingId)).isInstanceOf(NotFound.class);
        });
  }

  private ReceiptCard handIn() {
    return at(NINE.plusSeconds(60), door -> door.handIn(sittingId, 1));
  }

  private ProtocolCard protocol() {
    return DB.commit(
        (EntityManager em) -> {
          ExamSittingService door = TakerDoor.of(em, DEADLINE.plusSeconds(400), () -> {});
          return TakerDoor.records(door, Somebody.system(em)).protocol(sittingId);
        });
  }

  private void save(int sequence, int place, Instant now) {
    at(now, door -> door.save(sittingId, paperId, order(sequence, place, now)));
  }

  private static AnswerOrder order(int sequence, int place, Instant clientAt) {
    List<Integer> places = place == 2 ? List.of(0, 1, 2) : List.of(place);
    return new AnswerOrder(sequence, 1, 0, new Answer(places, null, null), null, null, clientAt);
  }

  private <T> T at(Instant now, Function<ExamSittingService, T> work) {
    return DB.commit(em -> work.apply(TakerDoor.of(em, now, () -> {})));
  }

  /** As the database's superuser, who can switch triggers off. */
  private static void behindTheDoors(String... statements) throws SQLException {
    try (var connection = DB.source().getConnection();
        var statement = connection.createStatement()) {
      for (String one : statements) statement.execute(one);
    }
  }
}
