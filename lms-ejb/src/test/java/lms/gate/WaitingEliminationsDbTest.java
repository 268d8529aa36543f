package lms.gate;

import static org.assertj.core.api.Assertions.assertThat;

import lms.platform.TestDatabase;
import lms.security.Reach;
import org.junit.jupiter.api.Test;

/** What the menu counts: open proposals that want this person's voice. */
class WaitingEliminationsDbTest {
  private static final TestDatabase DB = TestDatabase.get();
  private static final long MANAGER = 900_001;
  private static final long HR = 900_002;
  private static final long TRAINEE = 900_003;

  @Test
  void a_proposal_waits_until_i_have_voted_and_never_for_the_person_it_is_about() {
    DB.rolledBack(
        em -> {
          Verdicts verdicts = new Verdicts();
          verdicts.em = em;
          // the enrolment behind it is of no matter here
          em.createNativeQuery("set local session_replication_role = replica").executeUpdate();
          long before = verdicts.waitingFor(MANAGER, Reach.EVERYBODY);
          Number id =
              (Number)
                  em.createNativeQuery(
                          """
                          insert into gate.elimination
                          (version, cohort_id, person_id, stage_id, conditions, proposed, state)
                          values (0, 1, :trainee, 'business', '[]', now(), 'PROPOSED')
                          returning elimination_id""")
                      .setParameter("trainee", TRAINEE)
                      .getSingleResult();
          assertThat(verdicts.waitingFor(MANAGER, Reach.EVERYBODY)).isEqualTo(before + 1);
          assertThat(verdicts.waitingFor(TRAINEE, Reach.EVERYBODY)).isEqualTo(before);
          em.createNativeQuery(
                  """
                  insert into gate.elimination_vote
                  (elimination_id, voter_id, voter_name, at, agrees, reason)
                  values (:id, :voter, 'm', now(), true, 'r')""")
              .setParameter("id", id.longValue())
              .setParameter("voter", MANAGER)
              .executeUpdate();
          assertThat(verdicts.waitingFor(MANAGER, Reach.EVERYBODY)).isEqualTo(before);
          assertThat(verdicts.waitingFor(HR, Reach.EVERYBODY)).isEqualTo(before + 1);
        });
  }
}
