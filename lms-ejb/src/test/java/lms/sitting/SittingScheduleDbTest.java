package lms.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import lms.platform.Refusal;
import lms.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One taker with several pages behind a network that loses, repeats, holds back and reorders, at
 * the real log in the real database. Whatever happens: what was acknowledged is there once, in its
 * own words, and the state is what those words say in the taker's own order.
 */
class SittingScheduleDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  static final long LIN = 7;
  private static final int ITEMS = 4;

  /** Sequences worth keeping: take-over in mid-air, double hand-in, a replay after the hand-in. */
  @ParameterizedTest
  @ValueSource(longs = {1, 42, 4711, 20261126})
  void schedules_kept_as_cases(long seed) {
    new Schedule(new Random(seed)).play(80);
  }

  /** A page with the lease that it was given, its next number, and what it has sent. */
  private static final class Page {
    private final int lease;
    private int number;

    Page(int lease, int number) {
      this.lease = lease;
      this.number = number;
    }
  }

  static final class Schedule {
    private final Random random;
    private final UUID paper = UUID.randomUUID();
    private final UUID sitting;
    private final List<Page> pages = new ArrayList<>();
    private final List<AnswerOrder> inTheAir = new ArrayList<>();
    private final Map<Integer, AnswerOrder> acknowledged = new TreeMap<>();
    private boolean handedIn;
    private boolean paused;
    private Duration extended = Duration.ZERO;

    Schedule(Random random) {
      this.random = random;
      sitting =
          DB.commit(
              em ->
                  TestLog.of(em)
                      .open(paper, LIN, NINE, NINE.plus(Duration.ofHours(1)), Duration.ZERO, NINE)
                      .id());
      pages.add(new Page(1, 0));
    }

    void play(int acts) {
      for (int n = 0; n < acts; n++) act();
      if (paused) invigilateUntilItRuns();
      while (!inTheAir.isEmpty()) arrive(inTheAir.remove(random.nextInt(inTheAir.size())), true);
      check();
      int before = steps().size();
      acknowledged.values().forEach(order -> assertThat(delivered(order)).isTrue());
      assertThat(steps()).hasSize(before);
    }

    private void act() {
      switch (random.nextInt(12)) {
        case 10, 11 -> invigilate();
        case 0 -> takeOver();
        case 1 -> {
          if (random.nextInt(4) == 0) handIn();
        }
        case 2, 3, 4, 5 -> type(pages.get(random.nextInt(pages.size())));
        default -> network();
      }
    }

    /** A page types; the message goes into the air once, or twice when somebody clicks twice. */
    private void type(Page page) {
      AnswerOrder order =
          new AnswerOrder(
              ++page.number,
              page.lease,
              random.nextInt(ITEMS),
              new Answer(List.of(random.nextInt(4)), null, null),
              null,
              null,
              NINE);
      inTheAir.add(order);
      if (random.nextInt(3) == 0) inTheAir.add(order);
    }

    /** Any message arrives; it may stay in the air to come again, and its receipt may get lost. */
    private void network() {
      if (inTheAir.isEmpty()) return;
      int which = random.nextInt(inTheAir.size());
      AnswerOrder order = random.nextInt(4) == 0 ? inTheAir.get(which) : inTheAir.remove(which);
      arrive(order, random.nextInt(4) > 0);
    }

    private void arrive(AnswerOrder order, boolean receiptArrives) {
      boolean wasOver = handedIn || paused;
      int before = steps().size();
      boolean taken = delivered(order);
      if (wasOver) assertThat(steps()).hasSize(before);
      if (taken && receiptArrives) {
        AnswerOrder earlier = acknowledged.put(order.sequence(), order);
        if (earlier != null) assertThat(earlier.answer()).isEqualTo(order.answer());
      }
    }

    private boolean delivered(AnswerOrder order) {
      try {
        DB.commit(em -> TestLog.of(em).save(sitting, paper, LIN, order, NINE.plusSeconds(30)));
        return true;
      } catch (Refusal no) {
        return false;
      }
    }

    /** An invigilator extends, pauses and resumes in the middle of it all. */
    private void invigilate() {
      if (handedIn) return;
      if (random.nextInt(3) == 0) {
        Duration by = Duration.ofMinutes(1 + random.nextInt(120));
        extended = extended.plus(by);
        DB.commit(em -> locked(em).extend(sitting, by, 9, NINE.plusSeconds(30), "reason"));
        return;
      }
      if (paused) DB.commit(em -> locked(em).resume(sitting, 9, NINE.plusSeconds(45), "reason"));
      else DB.commit(em -> locked(em).pause(sitting, 9, NINE.plusSeconds(30), "reason"));
      paused = !paused;
    }

    private void invigilateUntilItRuns() {
      if (handedIn) return;
      DB.commit(em -> locked(em).resume(sitting, 9, NINE.plusSeconds(45), "reason"));
      paused = false;
    }

    private SittingLog locked(jakarta.persistence.EntityManager em) {
      SittingLog log = TestLog.of(em);
      log.lock(sitting);
      return log;
    }

    private void takeOver() {
      if (handedIn) return;
      SittingRow row =
          DB.commit(em -> TestLog.of(em).takeOver(sitting, LIN, NINE.plusSeconds(30), NINE));
      int known = DB.<SittingState>commit(em -> TestLog.of(em).state(sitting)).sequence();
      pages.add(new Page(row.lease(), known));
    }

    private void handIn() {
      DB.commit(
          em -> {
            SittingLog log = TestLog.of(em);
            if (log.lock(sitting).closed() == null)
              log.close(sitting, Author.TAKER, null, NINE.plusSeconds(60));
            return null;
          });
      handedIn = true;
    }

    private void check() {
      Map<Integer, StepRow> byNumber = new HashMap<>();
      for (StepRow step : steps())
        if (step.kind() == StepKind.ANSWER)
          assertThat(byNumber.put(step.number(), step)).as("number twice").isNull();
      acknowledged.forEach(
          (number, order) -> {
            assertThat(byNumber).as("acknowledged and gone").containsKey(number);
            assertThat(byNumber.get(number).answer()).isEqualTo(order.answer());
            assertThat(byNumber.get(number).item()).isEqualTo(order.item());
          });
      Map<Integer, Answer> said = new HashMap<>();
      new TreeMap<>(byNumber).values().forEach(s -> said.put(s.item(), s.answer()));
      SittingState state = DB.commit(em -> TestLog.of(em).state(sitting));
      assertThat(state.answers()).isEqualTo(said);
      assertThat(state.closed() != null).isEqualTo(handedIn);
      assertThat(state.extended()).isEqualTo(extended);
      assertThat(DB.<SittingRow>commit(em -> TestLog.of(em).require(sitting)).deadline())
          .isEqualTo(NINE.plus(Duration.ofHours(1)).plus(extended).plus(state.pausedFor()));
      assertThat(steps().stream().filter(s -> s.kind() == StepKind.HANDED_IN).count())
          .isEqualTo(handedIn ? 1 : 0);
    }

    private List<StepRow> steps() {
      return DB.commit(em -> TestLog.of(em).steps(sitting));
    }
  }
}
