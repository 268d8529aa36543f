package lms.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.AtTheDoor;
import lms.programme.TrainedCohort;
import lms.security.Acting;
import lms.security.Group;
import lms.security.Right;
import org.junit.jupiter.api.Test;

/** Who leads a team and assesses quality sees the people of the site, and credits of the team. */
class CreditListDbTest {
  private static final long TEAM = 7;
  private final TrainedCohort academy = new TrainedCohort();

  @Test
  void everybody_on_the_list_of_credits_has_a_balance_and_an_account_that_opens() {
    long leader = academy.person(Group.TEAM_LEADER);
    long mine = academy.person(Group.TRAINEE);
    long stranger = academy.person(Group.TRAINEE);
    academy.run(
        "update security.account set team_id = "
            + TEAM
            + " where person_id in ("
            + leader
            + ", "
            + mine
            + ")");
    PeopleService people = academy.house.get(PeopleService.class);
    CreditService credit = academy.house.get(CreditService.class);
    assertThat(as(leader, Right.SEE_PEOPLE, () -> people.find("", 0, 100)))
        .extracting(PersonRow::id)
        .contains(mine, stranger);
    List<Long> listed =
        as(leader, Right.SEE_CREDITS, () -> people.findHolders("", 0, 100)).stream()
            .map(PersonRow::id)
            .toList();
    assertThat(listed).containsExactlyInAnyOrder(leader, mine);
    assertThat(as(leader, Right.SEE_CREDITS, () -> credit.balances(listed)))
        .containsOnlyKeys(leader, mine);
    for (long one : listed)
      assertThat(as(leader, Right.SEE_CREDITS, () -> credit.statement(one)).lines()).isEmpty();
  }

  /** Behind a door that this right opens. */
  private <T> T as(long leader, String right, Callable<T> work) {
    return Acting.asPerson(
        leader,
        "L",
        "Lin",
        Set.of(Group.TEAM_LEADER, Group.QUALITY_ASSESSOR),
        TEAM,
        academy.site,
        () -> AtTheDoor.with(Set.of(right), work::call));
  }
}
