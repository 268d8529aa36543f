package lms.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import lms.platform.Ids;
import lms.platform.TestDatabase;
import lms.sitting.Answer;
import lms.sitting.AnswerOrder;
import lms.sitting.SittingLog;
import lms.sitting.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hall is looked at once a second, however many sit in it. */
class HallOf300DbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  static final Instant ANSWERED = NINE.plusSeconds(30);
  static final Instant LOOKED_AT = NINE.plusSeconds(40);
  static final long TUTOR = 9_000;
  static final int FEW = 4;
  static final int MANY = 300;
  static final long BUSY = 1_002;

  private final Map<Long, UUID> papers = new HashMap<>();
  private final Map<Long, UUID> writing = new HashMap<>();
  private final SittingLog remembering = new SittingLog();

  @BeforeEach
  void two_halls_in_which_every_second_one_writes() {
    DB.empty("sitting.line", "exam.marking", "exam.paper", "sitting.sitting");
    for (long person = 1; person <= FEW; person++) sits("few", person);
    for (long person = 1; person <= MANY; person++) sits("many", 1_000 + person);
  }

  @Test
  void it_costs_as_few_statements_with_300_as_with_four() {
    Look few = look("few");
    assertThat(few.seats).hasSize(FEW);
    Look many = look("many");
    assertThat(many.seats).hasSize(MANY);
    assertThat(many.statements).isEqualTo(few.statements);
    assertThat(many.seats.stream().filter(s -> s.state() == SeatRow.State.WRITING))
        .hasSize(MANY / 2)
        .allMatch(s -> s.answered() == 1);
  }

  @Test
  void who_answers_looks_otherwise_at_the_next_look_and_nobody_else_does() {
    Look first = look("many");
    Look idle = look("many");
    assertThat(idle.seats).isEqualTo(first.seats);
    assertThat(idle.statements).as("no log is read again").isEqualTo(first.statements - 1);

    answers(BUSY, 2, LOOKED_AT);
    List<SeatRow> changed = new ArrayList<>(look("many").seats);
    changed.removeAll(idle.seats);
    assertThat(changed).singleElement().returns(BUSY, SeatRow::personId);
    assertThat(changed).singleElement().returns(LOOKED_AT, SeatRow::acknowledged);
  }

  private void sits(String hall, long person) {
    UUID paper = Ids.next(NINE);
    papers.put(person, paper);
    DB.commit(
        em -> {
          em.persist(TakerDoor.seat(paper, hall, NINE, person));
          return null;
        });
    if (person % 2 != 0) return;
    writing.put(person, door(person, NINE, door -> door.start(paper, 0, null).id()));
    answers(person, 1, ANSWERED);
  }

  private void answers(long person, int sequence, Instant now) {
    Answer right = new Answer(List.of(1), null, null);
    AnswerOrder order = new AnswerOrder(sequence, 1, 0, right, null, null, null);
    door(person, now, door -> door.save(writing.get(person), papers.get(person), order));
  }

  private static <T> T door(long person, Instant now, Function<ExamSittingService, T> work) {
    return DB.commit(
        em -> {
          ExamSittingService door = TakerDoor.of(em, now, () -> {});
          door.me = TakerDoor.taker(person);
          return work.apply(door);
        });
  }

  private record Look(List<SeatRow> seats, long statements) {}

  private Look look(String hall) {
    long before = DB.statements();
    List<SeatRow> seats =
        DB.commit(
            em -> {
              ExamSittingService door = TakerDoor.of(em, LOOKED_AT, () -> {});
              ExamHallService halls = TakerDoor.hall(door, TakerDoor.taker(TUTOR));
              halls.sittings = TestLog.within(remembering, em);
              return halls.seats(hall);
            });
    return new Look(seats, DB.statements() - before);
  }
}
