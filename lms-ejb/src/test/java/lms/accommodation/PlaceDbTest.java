package lms.accommodation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import lms.platform.Actor;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaceDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  static final Actor XU = new Actor(Actor.Kind.PERSON, 12, "Xu");
  static final long LIN = 7;

  @BeforeEach
  void nobody_has_any() {
    DB.empty("accommodation.place");
  }

  @Test
  void a_range_holds_its_addresses_and_no_range_holds_any() {
    grant("192.168.4.0/24", TODAY);
    assertThat(allows(TODAY, "192.168.4.9")).isTrue();
    assertThat(allows(TODAY, "192.168.5.9")).isFalse();
    assertThat(allows(TODAY, null)).isFalse();
    grant(null, TODAY);
    assertThat(allows(TODAY, "192.168.5.9")).isTrue();
    assertThat(DB.<Boolean>commit(em -> TestPlaces.of(em).allows(8, TODAY, "192.168.4.9")))
        .isFalse();
  }

  @Test
  void it_counts_from_its_first_to_its_last_day_unless_it_is_withdrawn() {
    long id = grant(null, TODAY.plusDays(2));
    assertThat(allows(TODAY.minusDays(1), "10.0.0.1")).isFalse();
    assertThat(allows(TODAY.plusDays(2), "10.0.0.1")).isTrue();
    assertThat(allows(TODAY.plusDays(3), "10.0.0.1")).isFalse();
    DB.commit(
        em -> {
          TestPlaces.of(em).grants.require(id).grant().withdraw(XU, "moved away", NINE);
          return null;
        });
    assertThat(allows(TODAY, "10.0.0.1")).isFalse();
    GrantRow gone = DB.commit(em -> TestPlaces.of(em).grants.require(id).grant().row());
    assertThat(gone.withdrawnBy()).isEqualTo(XU);
    assertThat(gone.withdrawnReason()).isEqualTo("moved away");
  }

  @Test
  void nobody_approves_their_own_and_what_is_no_range_is_refused() {
    Actor lin = new Actor(Actor.Kind.PERSON, LIN, "Lin");
    assertThatThrownBy(() -> new Place(order(null, TODAY), lin, NINE)).isInstanceOf(OwnGrant.class);
    assertThatThrownBy(() -> new Place(order("at home", TODAY), XU, NINE))
        .isInstanceOf(PlaceUnfit.class);
    assertThatThrownBy(() -> new Place(order(null, TODAY.minusDays(1)), XU, NINE))
        .isInstanceOf(PlaceUnfit.class);
  }

  private static long grant(String network, LocalDate to) {
    return DB.commit(
        em -> TestPlaces.of(em).grants.add(new Place(order(network, to), XU, NINE)).row().id());
  }

  private static PlaceOrder order(String network, LocalDate to) {
    return new PlaceOrder(LIN, network, "works from home", TODAY, to);
  }

  private static boolean allows(LocalDate day, String address) {
    return DB.commit(em -> TestPlaces.of(em).allows(LIN, day, address));
  }
}
