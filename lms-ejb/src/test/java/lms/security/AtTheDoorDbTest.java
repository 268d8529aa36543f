package lms.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import lms.platform.AtTheDoor;
import lms.platform.TestDatabase;
import lms.platform.TestHouse;
import org.junit.jupiter.api.Test;

/**
 * What {@code ejb-jar.xml} puts before every door, the house of the tests puts there too: without
 * its binding all doors would reach as far as the widest group.
 */
class AtTheDoorDbTest {
  static final TestHouse HOUSE = new TestHouse(TestDatabase.get(), Clock.systemUTC());

  @Test
  void a_door_reaches_as_far_as_the_right_that_opens_it() {
    assertThat(asBoth(() -> HOUSE.get(GateService.class).credits())).isEqualTo(Reach.Kind.TEAM);
    assertThat(asBoth(() -> HOUSE.get(GateService.class).calls())).isEqualTo(Reach.Kind.SITE);
    assertThat(AtTheDoor.rights()).as("behind no door").isEmpty();
  }

  @Test
  void a_door_that_is_open_to_all_keeps_the_reach_of_the_one_before_it() {
    assertThat(asBoth(() -> HOUSE.get(HallService.class).creditsInside()))
        .containsExactly(Reach.Kind.TEAM, Reach.Kind.TEAM, Reach.Kind.SITE, Reach.Kind.TEAM);
  }

  private static <T> T asBoth(java.util.concurrent.Callable<T> work) {
    return Acting.asPerson(
        7, "P7", "x", Set.of(Group.TEAM_LEADER, Group.QUALITY_ASSESSOR), 5L, 1L, work);
  }

  /** A door of the tests. */
  @Stateless
  @DenyAll
  public static class GateService {
    @Inject Me me;

    @RolesAllowed(Right.SEE_CREDITS)
    public Reach.Kind credits() {
      return me.reach().kind();
    }

    @RolesAllowed(Right.SEE_CALL)
    public Reach.Kind calls() {
      return me.reach().kind();
    }

    @PermitAll
    public Reach.Kind anybody() {
      return me.reach().kind();
    }
  }

  /** A door with others behind it. */
  @Stateless
  @DenyAll
  public static class HallService {
    @Inject Me me;
    @Inject GateService gate;

    @RolesAllowed(Right.SEE_CREDITS)
    public List<Reach.Kind> creditsInside() {
      return List.of(me.reach().kind(), gate.anybody(), gate.calls(), me.reach().kind());
    }
  }
}
