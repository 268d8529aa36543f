package lms.script;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import lms.script.Effect.Fatal;

/**
 * What must not be said in any call, whatever the scenario: asking for a password or a code,
 * promising what a bank may not promise, abuse. Kept as concept rules in a file beside the program,
 * because they are the bank's compliance rules and no scenario may leave them out.
 */
final class StandingRules {
  private static final List<Rule> ALL = load();

  private StandingRules() {}

  record Rule(Fatal fatal, Concept says) {}

  static Stream<Fatal> broken(Wording words) {
    return ALL.stream().filter(r -> r.says().saidIn(words)).map(Rule::fatal).distinct();
  }

  private static List<Rule> load() {
    try (InputStream file = StandingRules.class.getResourceAsStream("/script/standing.yaml")) {
      return ScenarioFile.MAPPER.convertValue(
          ScenarioFile.tree(new String(file.readAllBytes(), StandardCharsets.UTF_8)),
          new TypeReference<List<Rule>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
