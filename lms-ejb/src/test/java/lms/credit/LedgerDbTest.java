package lms.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lms.content.CourseCompleted;
import lms.platform.Both;
import lms.platform.TestDatabase;
import lms.platform.TestHouse;
import lms.security.Acting;
import lms.security.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
  static final TestHouse HOUSE = new TestHouse(DB, Clock.fixed(NOON, ZoneOffset.UTC), "credit");
  static final long LIN = 7;
  static final long XU = 9;

  @BeforeEach
  void empty() {
    DB.empty("credit.entry", "credit.wallet", "credit.rule");
  }

  @Test
  void a_cause_is_booked_once_even_by_two_at_the_same_time() throws Exception {
    Callable<Object> booking = () -> book("stage-passed:business", "6");
    var pool = Executors.newFixedThreadPool(4);
    for (var done : pool.invokeAll(List.of(booking, booking, booking, booking))) done.get();
    pool.shutdown();
    assertThat(statement().lines()).hasSize(1);
    assertThat(wallet().required()).isEqualByComparingTo(statement().balance().required());
  }

  @Test
  void a_reversal_is_an_entry_of_its_own_and_the_sum_follows() {
    book("stage-passed:business", "6");
    book("course-completed:card", "8");
    long first = statement().lines().get(0).id();
    reverse(first);
    StatementCard after = statement();
    assertThat(after.lines()).hasSize(3);
    assertThat(after.lines().get(0).reversed()).isTrue();
    assertThat(after.balance().required()).isEqualByComparingTo("8");
    assertThat(wallet().required()).isEqualByComparingTo("8");
  }

  @Test
  void a_second_reversal_and_any_change_are_refused_by_the_database_too() {
    book("stage-passed:business", "6");
    long first = statement().lines().get(0).id();
    reverse(first);
    assertThatThrownBy(() -> reverse(first)).isInstanceOf(AlreadyReversed.class);
    assertThatThrownBy(
            () ->
                DB.commit(
                    em ->
                        em.createNativeQuery(
                                """
                                insert into credit.entry (person_id, kind, amount, cause, title_zh,
                                  title_en, at, actor_id, actor_name, reverses, reason)
                                select person_id, kind, -amount, cause, title_zh, title_en, at,
                                  actor_id, actor_name, entry_id, 'again' from credit.entry
                                where reverses is null""")
                            .executeUpdate()))
        .hasMessageContaining("reverses");
    assertThatThrownBy(
            () ->
                DB.commit(
                    em ->
                        em.createNativeQuery("update credit.entry set amount = 99")
                            .executeUpdate()))
        .hasMessageContaining("append-only");
  }

  @Test
  void a_reversal_cannot_be_reversed() {
    book("stage-passed:business", "6");
    reverse(statement().lines().get(0).id());
    assertThatThrownBy(() -> reverse(statement().lines().get(1).id()))
        .isInstanceOf(AlreadyReversed.class);
  }

  @Test
  void a_completed_course_is_booked_once_under_the_cause_that_its_rule_gives() {
    CreditRuleRow rule = rule("card", "cards", "8");
    DB.commit(
        em -> {
          Rules rules = new Rules();
          rules.em = em;
          rules.put(rule);
          return null;
        });
    for (int n = 0; n < 2; n++)
      HOUSE.commit(
          () -> {
            HOUSE.tell(new CourseCompleted(LIN, "cards", NOON));
            return null;
          });
    assertThat(statement().lines())
        .singleElement()
        .satisfies(line -> assertThat(line.cause()).isEqualTo(rule.cause("cards", 2026)));
  }

  @Test
  void a_rule_for_this_very_course_goes_before_the_rule_for_any() {
    DB.rolledBack(
        em -> {
          Rules rules = new Rules();
          rules.em = em;
          rules.put(rule("any", null, "1"));
          rules.put(rule("card", "card-security", "8"));
          assertThat(rules.forEvent("course-completed", "card-security").get().row().id())
              .isEqualTo("card");
          assertThat(rules.forEvent("course-completed", "other").get().row().id()).isEqualTo("any");
          rules.retire(Set.of("any", "unknown"));
          assertThat(rules.forEvent("course-completed", "other")).isEmpty();
        });
  }

  private static CreditRuleRow rule(String id, String ref, String amount) {
    return new CreditRuleRow(
        id,
        "course-completed",
        ref,
        CreditKind.REQUIRED,
        new BigDecimal(amount),
        false,
        new Both(id, id));
  }

  private static Object book(String cause, String amount) {
    CreditOrder order =
        new CreditOrder(
            LIN, CreditKind.REQUIRED, new BigDecimal(amount), cause, new Both(cause, cause), NOON);
    return Acting.asSystem(
        () -> {
          HOUSE.get(CreditService.class).book(order);
          return null;
        });
  }

  private static void reverse(long entryId) {
    Acting.asPerson(
        XU,
        "R1",
        "Xu",
        Set.of(Group.HR),
        null,
        null,
        () -> {
          HOUSE.get(CreditService.class).reverse(entryId, "by mistake");
          return null;
        });
  }

  private static StatementCard statement() {
    return Acting.asPerson(
        LIN,
        "H1",
        "Lin",
        Set.of(Group.TRAINEE),
        null,
        null,
        () -> HOUSE.get(CreditService.class).statement(LIN));
  }

  private static Balance wallet() {
    return DB.commit(em -> on(em).balances(List.of(LIN)).get(LIN));
  }

  private static Ledger on(EntityManager em) {
    Ledger ledger = new Ledger();
    ledger.em = em;
    return ledger;
  }
}
