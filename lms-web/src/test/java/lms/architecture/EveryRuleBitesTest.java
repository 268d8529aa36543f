package lms.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

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
}
