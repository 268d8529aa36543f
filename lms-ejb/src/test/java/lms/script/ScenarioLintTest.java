package lms.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every scenario of the course content stands up to the strict colleague. */
class ScenarioLintTest {
  @ParameterizedTest
  @ValueSource(strings = {"lost-card", "limit-rise", "angry-repeat"})
  void a_scenario_of_the_course_has_no_fault(String id) {
    assertThat(ScenarioLint.faultsOf(PlayedCall.scenario(id))).isEmpty();
  }
}
