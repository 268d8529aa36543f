package lms.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the strict colleague must find: one slip planted at a time in a sound scenario. */
class ScenarioFaultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "next: stolen | next: stollen | unknown",
        "to: hurry-up} | to: gives-name} | unreachable",
        "earn: [claim-wording, claim-right] | earn: [claim-right] | bestNot100",
        "{id: loss-done, domain: solution | {id: loss-doen, domain: solution | unknown",
        "after: [{action: temporary-stop, | after: [{action: temporary-stopp, | unknown",
        "soft: 30 | soft: 90 | softAfterHard",
        "id: skip-check | id: full-terms2 | ",
        "start: greeting | start: hurry | nowhereToGoBack",
        "{act: choose, after: 10, id: verify-first} | {act: choose, after: 10, id: no-fee}"
            + " | bestBreaksOff"
      })
  void a_planted_fault_is_found(String sound, String faulty, String what) throws IOException {
    String text = Files.readString(Path.of("../course-content/simulation/lost-card/scenario.yaml"));
    assertThat(text).contains(sound.strip());
    List<ScenarioLint.Fault> faults =
        ScenarioLint.faultsOf(ScenarioFile.read(text.replace(sound.strip(), faulty.strip())));
    if (what == null) {
      assertThat(faults).isEmpty();
    } else {
      assertThat(faults).extracting(ScenarioLint.Fault::what).contains(what.strip());
    }
  }
}
