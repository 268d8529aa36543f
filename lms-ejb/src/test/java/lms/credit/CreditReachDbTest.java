package lms.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lms.platform.Both;
import lms.platform.OwnCase;
import lms.platform.TestDatabase;
import lms.security.Group;
import lms.security.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreditReachDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @BeforeEach
  void two_sites() {
    DB.empty("security.account", "credit.wallet");
    DB.commit(
        em -> {
          for (int site = 1; site <= 2; site++)
            em.createNativeQuery(
                    """
                    insert into security.account (person_id, version, login, name, language,
                      group_names, active, site_id, epoch_changed)
                    values (:id, 0, 'P' || :id, 'x', 'ZH', 'TRAINEE', true, :site, now())""")
                .setParameter("id", (long) site)
                .setParameter("site", (long) site)
                .executeUpdate();
          CreditService door = CreditDoors.credits(em, Somebody.system(em), CLOCK);
          for (long person = 1; person <= 2; person++)
            door.book(
                new CreditOrder(
                    person, CreditKind.REQUIRED, BigDecimal.TEN, "c", new Both("课", "c"), NOW));
          return null;
        });
  }

  @Test
  void nobody_books_or_reverses_their_own_credits() {
    assertThatThrownBy(() -> asHr(1, door -> door.book(order(1)))).isInstanceOf(OwnCase.class);
    long entry =
        DB.commit(
            em ->
                ((Number)
                        em.createNativeQuery(
                                "select entry_id from credit.entry where person_id = 1")
                            .getSingleResult())
                    .longValue());
    long theirs =
        DB.commit(
            em ->
                ((Number)
                        em.createNativeQuery(
                                "select entry_id from credit.entry where person_id = 2")
                            .getSingleResult())
                    .longValue());
    assertThatThrownBy(() -> asHr(1, door -> door.reverse(entry, "x"))).isInstanceOf(OwnCase.class);
    asHr(1, door -> door.reverse(theirs, "wrong course"));
  }

  private static void asHr(long person, Consumer<CreditService> work) {
    DB.commit(
        em -> {
          work.accept(CreditDoors.credits(em, Somebody.of(em, person, null, 2L, Group.HR), CLOCK));
          return null;
        });
  }

  private static CreditOrder order(long person) {
    return new CreditOrder(
        person, CreditKind.REQUIRED, BigDecimal.ONE, "own", new Both("课", "c"), NOW);
  }

  @Test
  void balances_are_told_of_those_within_reach_only() {
    Map<Long, Balance> seen =
        DB.commit(
            em ->
                CreditDoors.credits(em, Somebody.of(em, 9, null, 1L, Group.MANAGER), CLOCK)
                    .balances(List.of(1L, 2L)));
    assertThat(seen).containsOnlyKeys(1L);
    Map<Long, Balance> own =
        DB.commit(
            em ->
                CreditDoors.credits(em, Somebody.of(em, 2, null, null, Group.TRAINEE), CLOCK)
                    .balances(List.of(1L, 2L)));
    assertThat(own).containsOnlyKeys(2L);
    Map<Long, Balance> all =
        DB.commit(
            em ->
                CreditDoors.credits(em, Somebody.system(em), CLOCK).balances(List.of(1L, 2L, 3L)));
    assertThat(all).containsOnlyKeys(1L, 2L, 3L).containsEntry(3L, Balance.NOTHING);
  }
}
