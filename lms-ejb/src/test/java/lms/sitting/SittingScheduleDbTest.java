package lms.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import lms.platform.Refusal;
import lms.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One taker with several pages behind a network that loses, repeats, holds back and reorders, and
 * an academy that extends, pauses, takes the machine away and hands in, at the real log in the real
 * database, while the time goes on. A model beside it follows the written rules from what was sent
 * alone and says beforehand what becomes of each message; it never looks at the log.
 */
class SittingScheduleDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  static final long LIN = 7;
  private static final long INVIGILATOR = 9;
  private static final int ITEMS = 4;
  private static final Duration GRACE = Duration.ofMinutes(2);
  private static final Duration A_BREAK = Duration.ofSeconds(30);

  /** Drawn once and the same at every run; none of them has failed yet. */
  @ParameterizedTest
  @ValueSource(longs = {1, 42, 4711, 20261126})
  void schedules_kept_as_cases(long seed) {
    new Schedule(new Random(seed)).play(80);
  }

  /** A page with the lease that it was given, its next number, and its machine's clock. */
  private static final class Page {
    private final int lease;
    private int number;

    /** How far its machine's clock is ahead of the academy's. */
    private Duration ahead;

    /** The smallest difference between both clocks that the academy has seen. */
    private Duration fastest;

    Page(int lease, int number, Duration ahead, Duration fastest) {
      this.lease = lease;
      this.number = number;
      this.ahead = ahead;
      this.fastest = fastest;
    }
  }

  private record Sent(Page page, AnswerOrder order) {
    boolean says(AnswerOrder other) {
      return order.kind() == other.kind()
          && order.item() == other.item()
          && (order.answer() == null || order.answer().equals(other.answer()));
    }
  }

  /** What is to become of a message. */
  private enum Fate {
    TAKEN,
    KNOWN,
    LATE,
    REFUSED
  }

  private record Still(Instant from, Instant until) {
    boolean covers(Instant moment) {
      return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
  }

  static final class Schedule {
    private final Random random;
    private final UUID paper = UUID.randomUUID();
    private final UUID sitting;
    private final boolean forward;
    private final List<Page> pages = new ArrayList<>();
    private final List<Sent> inTheAir = new ArrayList<>();

    // the model: what the rules make of what was sent
    private final Map<Integer, Sent> taken = new TreeMap<>();
    private final Map<Integer, Sent> late = new TreeMap<>();
    private final Set<Integer> settled = new TreeSet<>();
    private final List<Still> stills = new ArrayList<>();
    private Instant now = NINE;
    private Instant deadline = NINE.plus(Duration.ofHours(1));
    private Duration extended = Duration.ZERO;
    private Instant pausedSince;
    private Instant breakEnds;
    private int breaks;
    private int lease = 1;
    private int atHand;
    private Author closedBy;
    private Instant closed;
    private int sent;

    Schedule(Random random) {
      this.random = random;
      forward = random.nextInt(3) == 0;
      Duration ahead = someClock();
      sitting =
          DB.commit(
              em ->
                  TestLog.of(em)
                      .open(paper, LIN, now, deadline, Duration.ZERO, now.plus(ahead), forward)
                      .id());
      pages.add(new Page(lease, 0, ahead, ahead.negated()));
    }

    void play(int acts) {
      for (int n = 0; n < acts; n++) {
        timeGoesOn();
        act();
      }
      check();
      lastMinutes();
      if (closed == null && pausedSince != null && breakEnds == null) resume();
      while (!inTheAir.isEmpty()) arrive(inTheAir.remove(random.nextInt(inTheAir.size())));
      check();
      end();
      replay();
      decide();
      check();
      seal();
    }

    /** The end comes while the page that holds the sitting is written on and the network is bad. */
    private void lastMinutes() {
      if (closed != null) return;
      if (pausedSince != null && breakEnds == null) resume();
      endBreak();
      takeOver();
      Page last = pages.get(pages.size() - 1);
      if (now.isBefore(deadline.minusSeconds(20))) now = deadline.minusSeconds(20);
      if (random.nextBoolean()) typeWhileItStands(last);
      for (int n = 0; n < 30; n++) {
        now = now.plusMillis(random.nextInt(7000));
        switch (random.nextInt(16)) {
          case 0 -> standOrRun();
          case 1 -> {
            Instant under = deadline.plusMillis(random.nextInt(1000));
            if (under.isAfter(now)) now = under;
            watch();
          }
          case 2 -> last.ahead = someClock();
          case 3 -> watch();
          case 4, 5, 6, 7, 8, 9 -> type(last);
          default -> network();
        }
      }
    }

    /** What a page keeps that is cut off and knows of no pause. */
    private void typeWhileItStands(Page page) {
      if (pausedSince != null || !now.isBefore(deadline)) return;
      standOrRun();
      for (int n = 0; n < 3; n++) {
        now = now.plusMillis(1 + random.nextInt(9000));
        type(page);
      }
      standOrRun();
    }

    private void timeGoesOn() {
      switch (random.nextInt(90)) {
        case 0 -> now = now.plusSeconds(600 + random.nextInt(600));
        case 1, 2 -> now = now.plusSeconds(60 + random.nextInt(240));
        case 3 -> {
          // the moments that decide: just before the end, while it comes, and after it
          Instant near =
              deadline.plusMillis(-3000 + random.nextInt(random.nextBoolean() ? 6000 : 150_000));
          if (near.isAfter(now)) now = near;
        }
        default -> now = now.plusMillis(random.nextInt(9_000));
      }
    }

    private void act() {
      switch (random.nextInt(24)) {
        case 0, 1 -> takeOver();
        case 2 -> {
          if (random.nextInt(9) == 0) handIn(Author.TAKER);
          else if (random.nextInt(12) == 0) handIn(Author.INVIGILATOR);
        }
        case 3 -> extend();
        case 4, 5 -> {
          if (pausedSince != null || random.nextInt(4) == 0) standOrRun();
        }
        case 6 -> beginBreak();
        case 7 -> endBreak();
        case 8 -> watch();
        case 9 -> next();
        case 10 -> someClockIsSet();
        case 11, 12, 13, 14, 15, 16, 17 ->
            type(
                pages.get(random.nextInt(3) > 0 ? pages.size() - 1 : random.nextInt(pages.size())));
        default -> network();
      }
    }

    // --- what the taker does --------------------------------------------------------------------

    /** A page types; the message goes into the air once, or twice when somebody clicks twice. */
    private void type(Page page) {
      int item = forward && random.nextInt(4) > 0 ? atHand : random.nextInt(ITEMS);
      // there are people who try to change what they were told about
      if (!settled.isEmpty() && random.nextInt(3) == 0) item = settled.iterator().next();
      Answer answer = new Answer(List.of(random.nextInt(4)), null, null);
      boolean flags = random.nextInt(7) == 0;
      Instant clientAt = random.nextInt(15) == 0 ? null : now.plus(page.ahead);
      Sent one =
          new Sent(
              page,
              new AnswerOrder(
                  ++page.number,
                  page.lease,
                  item,
                  flags ? null : answer,
                  flags ? random.nextBoolean() : null,
                  null,
                  clientAt));
      inTheAir.add(one);
      if (random.nextInt(3) == 0) inTheAir.add(one);
    }

    private void takeOver() {
      if (closed != null) return;
      lease++;
      if (random.nextInt(4) == 0) {
        does(log -> log.free(sitting, INVIGILATOR, now, "reason"));
        return;
      }
      Duration ahead = someClock();
      Duration onTheWay = Duration.ofMillis(random.nextInt(2000));
      Instant clientAt = now.plus(ahead).minus(onTheWay);
      SittingRow row = DB.commit(em -> TestLog.of(em).takeOver(sitting, LIN, now, clientAt));
      assertThat(row.lease()).isEqualTo(lease);
      Duration fastest = Duration.between(clientAt, now);
      pages.add(new Page(lease, known(), ahead, fastest));
    }

    private int known() {
      return taken.keySet().stream().max(Integer::compare).orElse(0);
    }

    private Duration someClock() {
      return random.nextBoolean() ? Duration.ZERO : Duration.ofSeconds(random.nextInt(1200) - 600);
    }

    private void someClockIsSet() {
      pages.get(random.nextInt(pages.size())).ahead = someClock();
    }

    /** The taker goes on for good, or is told how the item was answered. */
    private void next() {
      if (closed != null || pausedSince != null || over()) return;
      if (forward) {
        if (atHand == ITEMS - 1) return;
        atHand++;
        does(log -> log.moveOn(sitting, now));
        return;
      }
      int item = random.nextInt(ITEMS);
      settled.add(item);
      does(log -> log.settle(sitting, item, now));
    }

    private void beginBreak() {
      if (closed != null) return;
      int number = breaks + (random.nextInt(4) > 0 ? 1 : 0); // one that was had changes nothing
      boolean another = number == breaks + 1;
      boolean may = !another || pausedSince == null && now.isBefore(deadline);
      attempt(may, log -> log.beginBreak(sitting, number, A_BREAK, now));
      if (!another || !may) return;
      breaks++;
      pausedSince = now;
      breakEnds = now.plus(A_BREAK);
    }

    private void endBreak() {
      if (closed != null) return;
      does(log -> log.endBreak(sitting, breaks, Author.TAKER, null, now));
      rested();
    }

    private void rested() {
      if (breakEnds != null) goesOn(restedAt());
    }

    /** A break is over when its time is, however late anybody ends it. */
    private Instant restedAt() {
      return now.isAfter(breakEnds) ? breakEnds : now;
    }

    // --- what the academy does ------------------------------------------------------------------

    private void extend() {
      if (closed != null) return;
      Duration by = Duration.ofMinutes(1 + random.nextInt(20));
      does(log -> log.extend(sitting, by, INVIGILATOR, now, "reason"));
      deadline = deadline.plus(by);
      extended = extended.plus(by);
    }

    private void standOrRun() {
      if (closed != null) return;
      if (pausedSince != null && breakEnds == null) {
        resume();
        return;
      }
      Instant after =
          breakEnds == null ? deadline : deadline.plus(Duration.between(pausedSince, restedAt()));
      boolean may = now.isBefore(after);
      attempt(may, log -> log.pause(sitting, INVIGILATOR, now, "reason"));
      if (!may) return;
      rested();
      pausedSince = now;
    }

    private void resume() {
      does(log -> log.resume(sitting, INVIGILATOR, now, "reason"));
      goesOn(now);
    }

    private void goesOn(Instant at) {
      stills.add(new Still(pausedSince, at));
      deadline = deadline.plus(Duration.between(pausedSince, at));
      pausedSince = null;
      breakEnds = null;
    }

    /** The clock ends breaks that are over and hands in what it has overtaken. */
    private void watch() {
      if (closed != null) return;
      if (breakEnds != null && !now.isBefore(breakEnds)) {
        does(log -> log.endBreak(sitting, breaks, Author.SYSTEM, null, now));
        rested();
      }
      boolean due = over();
      List<UUID> overdue = DB.commit(em -> TestLog.of(em).overdue(now, 100_000));
      assertThat(overdue.contains(sitting)).isEqualTo(due);
      if (due) handIn(Author.SYSTEM);
    }

    private void handIn(Author author) {
      Long who = author == Author.INVIGILATOR ? INVIGILATOR : null;
      attempt(closed == null, log -> log.close(sitting, author, who, now));
      if (closed != null) return;
      closed = now;
      closedBy = author;
    }

    private void end() {
      if (breakEnds != null && now.isBefore(breakEnds)) now = breakEnds;
      watch();
      if (closed == null) now = deadline.plusSeconds(1);
      watch();
      if (closed == null) handIn(Author.INVIGILATOR); // the time stood still
      now = now.plusSeconds(1);
    }

    // --- what becomes of messages ---------------------------------------------------------------

    /** Any message arrives; it may stay in the air to come again. */
    private void network() {
      if (inTheAir.isEmpty()) return;
      int which = random.nextInt(inTheAir.size());
      arrive(random.nextInt(4) == 0 ? inTheAir.get(which) : inTheAir.remove(which));
    }

    private void arrive(Sent one) {
      AnswerOrder order = one.order();
      Fate fate = fate(one);
      int before = steps().size();
      SavedCard card = delivered(order);
      assertThat(card != null).as("%s at %s: %s", order, now, fate).isEqualTo(fate != Fate.REFUSED);
      boolean grew = fate == Fate.TAKEN || fate == Fate.LATE;
      assertThat(steps()).as("%s at %s: %s", order, now, fate).hasSize(grew ? before + 1 : before);
      if (card != null)
        assertThat(card.late()).isEqualTo(late.containsKey(order.sequence()) || fate == Fate.LATE);
      if (grew) sent++;
      if (fate == Fate.LATE) late.put(order.sequence(), one);
      if (fate == Fate.TAKEN) {
        taken.put(order.sequence(), one);
        if (order.clientAt() == null) return;
        Duration way = Duration.between(order.clientAt(), now);
        if (way.compareTo(one.page().fastest) < 0) one.page().fastest = way;
      }
    }

    private SavedCard delivered(AnswerOrder order) {
      try {
        return DB.commit(em -> TestLog.of(em).save(sitting, paper, LIN, order, now));
      } catch (Refusal no) {
        return null;
      }
    }

    private boolean over() {
      return closed != null
          || pausedSince == null && now.isAfter(deadline.plus(SittingLog.UNDER_WAY));
    }

    /** By the written rules alone. */
    private Fate fate(Sent one) {
      AnswerOrder order = one.order();
      Sent there = taken.getOrDefault(order.sequence(), late.get(order.sequence()));
      if (there != null) return there.says(order) ? Fate.KNOWN : Fate.REFUSED;
      boolean fits =
          order.lease() == lease
              && (!forward || order.item() == atHand)
              && !(order.answer() != null && settled.contains(order.item()));
      if (!fits) return Fate.REFUSED;
      if (over()) return plausible(one) ? Fate.LATE : Fate.REFUSED;
      return pausedSince == null ? Fate.TAKEN : Fate.REFUSED;
    }

    /** Typed before the end by a plausible clock, while the time ran, and here within the grace. */
    private boolean plausible(Sent one) {
      AnswerOrder order = one.order();
      if (order.answer() == null || order.clientAt() == null || closedBy == Author.TAKER)
        return false;
      Instant end = closedBy == Author.INVIGILATOR && closed.isBefore(deadline) ? closed : deadline;
      if (now.isAfter(end.plus(GRACE))) return false;
      boolean setBack =
          taken.values().stream()
              .filter(s -> s.page() == one.page() && s.order().clientAt() != null)
              .filter(s -> s.order().sequence() < order.sequence())
              .anyMatch(s -> s.order().clientAt().isAfter(order.clientAt().plusSeconds(1)));
      if (setBack) return false;
      Instant typed = order.clientAt().plus(one.page().fastest);
      boolean stood =
          stills.stream().anyMatch(s -> s.covers(typed))
              || pausedSince != null && new Still(pausedSince, breakEnds).covers(typed);
      return !typed.isAfter(end) && !typed.isBefore(NINE) && !stood;
    }

    /** Whatever was acknowledged may be asked again for ever: it is known, and nothing changes. */
    private void replay() {
      int before = steps().size();
      for (Map<Integer, Sent> all : List.of(taken, late))
        all.values().forEach(one -> assertThat(delivered(one.order())).isNotNull());
      assertThat(steps()).hasSize(before);
    }

    private void decide() {
      for (int number : List.copyOf(late.keySet())) {
        if (random.nextInt(4) == 0) continue;
        boolean letIn = random.nextBoolean();
        decide(true, number, letIn);
        decide(false, number, !letIn); // a second decision is none
        Sent decided = late.remove(number);
        if (letIn) taken.put(number, decided);
      }
    }

    private void decide(boolean may, int number, boolean letIn) {
      attempt(
          may,
          log ->
              log.decideLate(
                  sitting, number, letIn, Author.INVIGILATOR, INVIGILATOR, now, "reason"));
    }

    // --- held against the log -------------------------------------------------------------------

    private void check() {
      Map<Integer, Answer> answers = new HashMap<>();
      Set<Integer> flagged = new TreeSet<>();
      for (Sent each : taken.values()) {
        AnswerOrder order = each.order();
        if (order.answer() != null) answers.put(order.item(), order.answer());
        else if (order.flagged()) flagged.add(order.item());
        else flagged.remove(order.item());
      }
      SittingState state = DB.commit(em -> TestLog.of(em).state(sitting));
      assertThat(state.answers()).isEqualTo(answers);
      assertThat(state.flagged()).isEqualTo(flagged);
      assertThat(state.checked()).isEqualTo(settled);
      assertThat(state.waiting().stream().map(StepRow::number))
          .containsExactlyElementsOf(late.keySet());
      assertThat(state.closed()).isEqualTo(closed);
      assertThat(state.closedBy()).isEqualTo(closedBy);
      assertThat(state.moved().extended()).isEqualTo(extended);
      assertThat(state.pausedSince()).isEqualTo(pausedSince);
      SittingRow row = DB.commit(em -> TestLog.of(em).require(sitting));
      assertThat(row.deadline())
          .isEqualTo(deadline)
          .isEqualTo(
              NINE.plus(Duration.ofHours(1)).plus(extended).plus(state.moved().stoodStill()));
      assertThat(row.lease()).isEqualTo(lease);
      List<StepRow> log = steps();
      assertThat(log.stream().filter(s -> s.kind() == StepKind.HANDED_IN))
          .hasSize(closed == null ? 0 : 1);
      assertThat(log.stream().filter(s -> s.kind().numbered())).hasSize(sent);
    }

    private void seal() {
      DB.commit(em -> locked(em).seal(sitting, 1, now, "head", List.of("marking")));
      DB.<Void>commit(
          em -> {
            assertThat(TestLog.of(em).intact(sitting, "head", List.of("marking"))).isTrue();
            assertThat(TestLog.of(em).intact(sitting, "head", List.of("another"))).isFalse();
            return null;
          });
    }

    private void does(Consumer<SittingLog> work) {
      attempt(true, work);
    }

    private void attempt(boolean may, Consumer<SittingLog> work) {
      boolean done = true;
      try {
        DB.commit(
            em -> {
              work.accept(locked(em));
              return null;
            });
      } catch (Refusal no) {
        done = false;
      }
      assertThat(done).isEqualTo(may);
    }

    private SittingLog locked(EntityManager em) {
      SittingLog log = TestLog.of(em);
      log.lock(sitting);
      return log;
    }

    private List<StepRow> steps() {
      return DB.commit(em -> TestLog.of(em).steps(sitting));
    }
  }
}
