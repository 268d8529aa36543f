package lms.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lms.loading.ContentKindTester;
import lms.platform.TestDatabase;
import lms.programme.ProgrammeDoors;
import lms.programme.RunningCohort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StillAskedForDbTest {
  static final TestDatabase DB = TestDatabase.get();

  @BeforeEach
  void one_cohort_in_training() {
    DB.empty("org.site", "people.person", "plan.template");
    DB.commit(
        em -> {
          RunningCohort.insert(em, "C1");
          return null;
        });
  }

  @Test
  void a_scenario_that_the_gate_of_a_running_cohort_asks_for_cannot_go() {
    assertThat(faultsWhenGone("lost-card")).contains("gate.fault.stillAsked");
  }

  @Test
  void one_that_no_gate_asks_for_may_go() {
    assertThat(faultsWhenGone("small-talk")).isEmpty();
  }

  @Test
  void a_cohort_in_which_nobody_is_trained_any_more_asks_for_nothing() {
    DB.commit(
        em ->
            em.createNativeQuery("update programme.enrolment set state = 'COMPLETED'")
                .executeUpdate());
    assertThat(faultsWhenGone("lost-card")).isEmpty();
  }

  private static List<String> faultsWhenGone(String scenario) {
    return DB.commit(
        em -> {
          StillAskedFor kind = new StillAskedFor();
          kind.cohorts = ProgrammeDoors.desk(em);
          return ContentKindTester.faultsWhenGone(kind, "scenario", scenario);
        });
  }
}
