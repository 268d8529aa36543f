package lms.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import lms.platform.Both;
import lms.platform.HandClock;
import lms.platform.TestDatabase;
import lms.platform.TestHouse;
import lms.security.Acting;
import lms.security.Group;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever is booked and taken back, through the door and in whatever order: the statement, the
 * wallet and the sum of the entries are the same, and every cause counts once.
 */
class LedgerProperties {
  static final TestDatabase DB = TestDatabase.get();
  static final HandClock CLOCK = new HandClock(Instant.parse("2026-11-26T04:00:00Z"));
  static final TestHouse HOUSE = new TestHouse(DB, CLOCK);
  static final long XU = 900;
  private static final int PEOPLE = 2;
  private static final int CAUSES = 5;

  /** What should be in the ledger, kept beside it: by person and cause, reversed or not. */
  private record Booked(CreditKind kind, BigDecimal amount, boolean reversed) {}

  private final Map<Long, Map<String, Booked>> expected = new HashMap<>();

  @Property(tries = 25)
  void statement_wallet_and_sum_are_the_same_and_each_cause_counts_once(
      @ForAll @Size(max = 14) List<@IntRange(max = 9_999) Integer> acts) {
    DB.empty("credit.wallet");
    expected.clear();
    for (int act : acts) {
      CLOCK.set(CLOCK.instant().plusSeconds(60 + act));
      if (act % 3 == 0) reverse(act / 3);
      else book(act / 3);
    }
    for (long person = 1; person <= PEOPLE; person++) compare(person);
  }

  private void book(int chance) {
    long person = 1 + chance % PEOPLE;
    CreditOrder order =
        new CreditOrder(
            person,
            CreditKind.values()[chance / (PEOPLE * CAUSES) % CreditKind.values().length],
            BigDecimal.valueOf(1 + chance, 2),
            "cause:" + chance % CAUSES,
            new Both("课", "course"),
            CLOCK.instant());
    Acting.asSystem(
        () -> {
          HOUSE.get(CreditService.class).book(order);
          return null;
        });
    expected
        .computeIfAbsent(person, p -> new HashMap<>())
        .putIfAbsent(order.cause(), new Booked(order.kind(), order.amount(), false));
  }

  /** Any line of anybody's statement: a booking, one taken back, or a taking-back. */
  private void reverse(int chance) {
    long person = 1 + chance % PEOPLE;
    List<EntryRow> lines = statement(person).lines();
    if (lines.isEmpty()) return;
    EntryRow line = lines.get(chance / PEOPLE % lines.size());
    Booked booked = expected.get(person).get(line.cause());
    try {
      asHr(
          () -> {
            HOUSE.get(CreditService.class).reverse(line.id(), "by mistake");
            return null;
          });
      assertThat(booked.reversed()).isFalse();
      expected.get(person).put(line.cause(), new Booked(booked.kind(), booked.amount(), true));
    } catch (AlreadyReversed refused) {
      assertThat(booked.reversed()).isTrue();
    }
  }

  private void compare(long person) {
    StatementCard card = statement(person);
    Map<String, Booked> booked = expected.getOrDefault(person, Map.of());
    for (CreditKind kind : CreditKind.values()) {
      BigDecimal counts =
          booked.values().stream()
              .filter(b -> b.kind() == kind && !b.reversed())
              .map(Booked::amount)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum(card, kind)).isEqualByComparingTo(counts);
      assertThat(card.balance().of(kind)).isEqualByComparingTo(counts);
      assertThat(wallet(person).of(kind)).isEqualByComparingTo(counts);
      lastOf(card, kind).forEach(last -> assertThat(last).isEqualByComparingTo(counts));
    }
    assertThat(card.lines().stream().filter(l -> l.reverses() == null).map(EntryRow::cause))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(booked.keySet());
    Set<Long> back = new HashSet<>();
    for (EntryRow line : card.lines())
      if (line.reverses() != null) assertThat(back.add(line.reverses())).isTrue();
    assertThat(back).hasSize((int) booked.values().stream().filter(Booked::reversed).count());
  }

  private static BigDecimal sum(StatementCard card, CreditKind kind) {
    return card.lines().stream()
        .filter(l -> l.kind() == kind)
        .map(EntryRow::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The running balance of the last line of this kind; empty without any. */
  private static List<BigDecimal> lastOf(StatementCard card, CreditKind kind) {
    List<BigDecimal> all = new ArrayList<>();
    for (EntryRow line : card.lines()) if (line.kind() == kind) all.add(line.balance());
    return all.isEmpty() ? all : all.subList(all.size() - 1, all.size());
  }

  private static Balance wallet(long person) {
    return asHr(() -> HOUSE.get(CreditService.class).balance(person));
  }

  private static StatementCard statement(long person) {
    return asHr(() -> HOUSE.get(CreditService.class).statement(person));
  }

  private static <T> T asHr(Callable<T> work) {
    return Acting.asPerson(XU, "R1", "Xu", Set.of(Group.HR), null, null, work);
  }
}
