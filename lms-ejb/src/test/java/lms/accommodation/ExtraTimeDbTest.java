package lms.accommodation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lms.platform.Actor;
import lms.platform.TestDatabase;
import lms.security.Group;
import lms.security.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExtraTimeDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  static final Actor XU = new Actor(Actor.Kind.PERSON, 12, "Xu");
  static final Duration LIMIT = Duration.ofMinutes(50);
  static final long LIN = 7;

  @BeforeEach
  void nobody_has_any() {
    DB.empty("accommodation.extra_time");
  }

  @Test
  void per_cent_of_the_limit_and_minutes_on_top() {
    grant(25, 5, TODAY, TODAY);
    assertThat(on(TODAY)).isEqualTo(Duration.ofSeconds(12 * 60 + 30 + 5 * 60));
  }

  @Test
  void it_counts_from_its_first_to_its_last_day() {
    grant(0, 10, TODAY, TODAY.plusDays(2));
    assertThat(on(TODAY.minusDays(1))).isZero();
    assertThat(on(TODAY)).isEqualTo(Duration.ofMinutes(10));
    assertThat(on(TODAY.plusDays(2))).isEqualTo(Duration.ofMinutes(10));
    assertThat(on(TODAY.plusDays(3))).isZero();
  }

  @Test
  void of_several_the_longest_counts_and_not_their_sum() {
    grant(0, 10, TODAY, TODAY);
    grant(50, 0, TODAY, TODAY);
    assertThat(on(TODAY)).isEqualTo(Duration.ofMinutes(25));
  }

  @Test
  void the_list_shows_the_own_site_and_no_other() {
    DB.empty("security.account");
    DB.commit(
        em ->
            em.createNativeQuery(
                    """
                    insert into security.account (person_id, version, login, name, language,
                      group_names, active, site_id, epoch_changed)
                    select p, 0, 'L' || p, 'x', 'ZH', 'TRAINEE', true, p, now()
                    from unnest(array[7, 8]) p""")
                .executeUpdate());
    grant(0, 10, TODAY, TODAY);
    assertThat(seenFromSite(LIN)).hasSize(1);
    assertThat(seenFromSite(8)).isEmpty();
  }

  private static List<ExtraTimeRow> seenFromSite(long site) {
    return DB.commit(
        em -> {
          AccommodationService door = new AccommodationService();
          door.grants = TestExtraTimes.of(em).grants;
          door.me = Somebody.of(em, 12, null, site, Group.MANAGER);
          return door.list();
        });
  }

  @Test
  void a_withdrawn_one_counts_no_longer() {
    long id = grant(0, 10, TODAY, TODAY);
    DB.commit(
        em -> {
          TestExtraTimes.of(em).grants.require(id).grant().withdraw(XU, "moved away", NINE);
          return null;
        });
    assertThat(on(TODAY)).isZero();
    GrantRow kept = DB.commit(em -> TestExtraTimes.of(em).grants.require(id).row().grant());
    assertThat(kept.withdrawnBy().id()).isEqualTo(XU.id());
    assertThat(kept.withdrawnReason()).isEqualTo("moved away");
  }

  @Test
  void nobody_approves_their_own_and_nothing_is_no_grant() {
    Actor lin = new Actor(Actor.Kind.PERSON, LIN, "Lin");
    assertThatThrownBy(() -> new ExtraTime(order(10, 0, TODAY, TODAY), lin, NINE))
        .isInstanceOf(OwnGrant.class);
    assertThatThrownBy(() -> new ExtraTime(order(0, 0, TODAY, TODAY), XU, NINE))
        .isInstanceOf(ExtraTimeEmpty.class);
    assertThatThrownBy(() -> new ExtraTime(order(10, 0, TODAY, TODAY.minusDays(1)), XU, NINE))
        .isInstanceOf(ExtraTimeEmpty.class);
  }

  private static long grant(int percent, int minutes, LocalDate from, LocalDate to) {
    return DB.commit(
        em ->
            TestExtraTimes.of(em)
                .grants
                .add(new ExtraTime(order(percent, minutes, from, to), XU, NINE))
                .row()
                .id());
  }

  private static ExtraTimeOrder order(int percent, int minutes, LocalDate from, LocalDate to) {
    return new ExtraTimeOrder(LIN, percent, minutes, "certificate of 2026-03", from, to);
  }

  private static Duration on(LocalDate day) {
    return DB.commit(em -> TestExtraTimes.of(em).of(LIN).on(LIMIT, day));
  }
}
