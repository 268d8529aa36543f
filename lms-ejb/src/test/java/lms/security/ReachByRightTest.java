package lms.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import lms.platform.AtTheDoor;
import org.junit.jupiter.api.Test;

/** How far somebody of two groups sees depends on the right by which they look. */
class ReachByRightTest {
  static final Me BOTH = Somebody.of(null, 7, 5L, 1L, Group.TEAM_LEADER, Group.QUALITY_ASSESSOR);

  @Test
  void each_right_reaches_as_far_as_the_groups_that_have_it() throws Exception {
    assertThat(behind(Right.SEE_CERTIFICATES)).isEqualTo(Reach.Kind.TEAM);
    assertThat(behind(Right.SEE_CREDITS)).isEqualTo(Reach.Kind.TEAM);
    assertThat(behind(Right.SEE_CALL)).isEqualTo(Reach.Kind.SITE);
    assertThat(behind(Right.MARK_ANSWER, Right.SYSTEM)).isEqualTo(Reach.Kind.SITE);
    assertThat(behind(Right.OPEN_COHORT)).as("a right of neither").isEqualTo(Reach.Kind.OWN);
  }

  @Test
  void what_everybody_may_for_their_own_sake_widens_nothing() throws Exception {
    assertThat(behind(Right.SEE_CERTIFICATES, Right.SEE_OWN_RECORD)).isEqualTo(Reach.Kind.TEAM);
    assertThat(behind(Right.READ_CONTENT)).isEqualTo(Reach.Kind.SITE);
    assertThat(BOTH.reach().kind()).as("behind no door").isEqualTo(Reach.Kind.SITE);
  }

  @Test
  void the_innermost_door_counts_and_the_outer_one_again_after_it() throws Exception {
    AtTheDoor.with(
        Set.of(Right.SEE_CALL),
        () -> {
          assertThat(behind(Right.SEE_CREDITS)).isEqualTo(Reach.Kind.TEAM);
          assertThat(BOTH.reach().kind()).isEqualTo(Reach.Kind.SITE);
          return null;
        });
    assertThat(AtTheDoor.rights()).isEmpty();
  }

  private static Reach.Kind behind(String... rights) throws Exception {
    return AtTheDoor.with(Set.of(rights), () -> BOTH.reach().kind());
  }
}
