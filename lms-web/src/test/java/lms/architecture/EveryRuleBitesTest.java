package lms.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody can add a toothless rule: each must find something in the town built wrong. */
class EveryRuleBitesTest {
  static final JavaClasses BAD_TOWN = new ClassFileImporter().importPackages("lms.bite");

  @TestFactory
  Stream<DynamicTest> every_rule_rejects_the_bad_town() {
    return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
        .filter(f -> f.getType() == ArchRule.class)
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f.getName(),
                    () ->
                        assertTrue(
                            ((ArchRule) f.get(null)).evaluate(BAD_TOWN).hasViolation(),
                            "this rule lets everything pass: " + f.getName())));
  }

  /** Rules about time have many ways around them; each that is known is walked in that town. */
  @ParameterizedTest
  @CsvSource({
    "time_comes_from_the_clock, bare",
    "time_comes_from_the_clock, byZone",
    "time_comes_from_the_clock, handedOn",
    "time_comes_from_the_clock, inAnotherCalendar",
    "nobody_reads_the_machines_milliseconds, millis",
    "the_machines_clock_is_taken_in_platform, machine",
    "the_machines_clock_is_taken_in_platform, ticking",
    "nobody_uses_the_old_date, date",
    "nobody_uses_the_old_date, calendar"
  })
  void every_way_around_the_clock_is_seen(String rule, String way) throws Exception {
    ArchRule asked = (ArchRule) ArchitectureTest.class.getDeclaredField(rule).get(null);
    assertThat(asked.evaluate(BAD_TOWN).getFailureReport().getDetails())
        .anyMatch(line -> line.contains("OwnWatch." + way + "("));
  }

  @Test
  void a_clock_that_was_given_is_no_way_around() {
    assertThat(ArchitectureTest.time_comes_from_the_clock.evaluate(BAD_TOWN).getFailureReport())
        .asString()
        .doesNotContain("OwnWatch.given(");
  }

  @Test
  void a_word_too_many_is_found_on_a_plate_and_one_for_a_constant_is_none() {
    assertThat(
            ArchitectureTest.no_door_plate_says_more_than_its_feature_uses
                .evaluate(BAD_TOWN)
                .getFailureReport()
                .getDetails())
        .containsExactly("lms.bite.gamma has no use for beta");
  }

  /** A name of a room that was given up would let its classes live nowhere. */
  @Test
  void the_rooms_of_the_rule_are_the_rooms_of_the_house() throws IOException {
    try (Stream<Path> rooms = Files.list(Path.of("../lms-ejb/src/main/java/lms"))) {
      assertThat(rooms.map(r -> "lms." + r.getFileName()))
          .containsExactlyInAnyOrderElementsOf(ArchitectureTest.ROOMS);
    }
  }
}
