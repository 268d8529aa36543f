package lms.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import lms.platform.Ids;
import lms.platform.TestDatabase;
import lms.sitting.Author;
import lms.sitting.SittingLog;
import lms.sitting.SittingState;
import lms.sitting.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole stage begins at one moment and goes away; nobody hands in. */
class AbsentAtTheEndDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  static final Instant DEADLINE = NINE.plus(Duration.ofMinutes(10));
  static final int ALL = 300;

  private Set<UUID> begun;
  private long audited;

  @BeforeEach
  void everybody_begins_and_goes() {
    DB.empty("sitting.line", "exam.marking", "exam.paper", "sitting.sitting");
    begun = new HashSet<>();
    LongStream.rangeClosed(1, ALL).forEach(person -> begun.add(begin(person)));
  }

  @Test
  void nobody_is_handed_in_before_the_deadline_and_what_is_under_way() {
    Instant latest = DEADLINE.plus(SittingLog.UNDER_WAY);
    assertThat(overdue(latest)).isEmpty();
    begun.forEach(id -> handIn(id, DEADLINE));
    assertThat(closed()).isZero();
  }

  @Test
  void one_look_finds_all_and_each_costs_as_few_statements_as_a_hand_in() {
    Instant now = DEADLINE.plus(SittingLog.UNDER_WAY).plusMillis(1);
    List<UUID> found = overdue(now);
    assertThat(found).containsExactlyInAnyOrderElementsOf(begun);
    List<UUID> failed = new ArrayList<>();
    for (UUID id : found) {
      audited = 0;
      long before = DB.statements();
      handIn(id, now);
      if (DB.statements() - before + audited > FewStatementsDbTest.HAND_IN) failed.add(id);
    }
    assertThat(failed).as("cost more").isEmpty();
    assertThat(closed()).isEqualTo(ALL);
    assertThat(overdue(now)).isEmpty();
    begun.forEach(
        id -> {
          SittingState state = DB.commit(em -> TestLog.of(em).state(id));
          assertThat(state.closedBy()).isEqualTo(Author.SYSTEM);
          assertThat(state.closed()).isEqualTo(now);
        });
  }

  private UUID begin(long person) {
    UUID paper = Ids.next(NINE);
    return DB.commit(
        em -> {
          em.persist(TakerDoor.paper(paper, NINE, person, Feedback.AT_ONCE));
          ExamSittingService door = TakerDoor.of(em, NINE, () -> {});
          door.me = TakerDoor.taker(person);
          return door.start(paper, 0, null).id();
        });
  }

  private List<UUID> overdue(Instant now) {
    return DB.commit(em -> TestLog.of(em).overdue(now, DeadlineWatch.AT_ONCE));
  }

  private void handIn(UUID id, Instant now) {
    DB.commit(
        em -> {
          TakerDoor.of(em, now, () -> audited++).settling.handInOverdue(id, now);
          return null;
        });
  }

  private long closed() {
    return DB.commit(em -> TestLog.of(em).all(begun)).values().stream()
        .filter(s -> s.closed() != null)
        .count();
  }
}
