package lms.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementPolicyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // twice | tolerance | first | second | third | decided | needed
        "false | 10 | -    | -    | -   | -        | [FIRST]",
        "false | 10 | 0.8  | -    | -   | 0.8      | [FIRST]",
        "true  | 10 | -    | -    | -   | -        | [FIRST, SECOND]",
        "true  | 10 | 0.8  | -    | -   | -        | [FIRST, SECOND]",
        "true  | 10 | -    | 0.8  | -   | -        | [FIRST, SECOND]",
        "true  | 10 | 0.8  | 0.7  | -   | 0.75     | [FIRST, SECOND]",
        "true  | 10 | 0.7  | 0.8  | -   | 0.75     | [FIRST, SECOND]",
        "true  | 10 | 0.8  | 0.69 | -   | -        | [FIRST, SECOND, THIRD]",
        "true  | 10 | 0.8  | 0.69 | 0.2 | 0.2      | [FIRST, SECOND, THIRD]",
        "true  | 0  | 0.8  | 0.8  | -   | 0.8      | [FIRST, SECOND]",
        "true  | 0  | 0.8  | 0.79 | -   | -        | [FIRST, SECOND, THIRD]",
        "true  | 100| 0    | 1    | -   | 0.5      | [FIRST, SECOND]",
        "true  | 10 | 0.333333 | 0.333334 | - | 0.333334 | [FIRST, SECOND]",
        "false | 10 | 0.8  | -    | 0.4 | 0.4      | [FIRST]"
      })
  void two_within_the_tolerance_give_the_mean_and_otherwise_a_third_decides(
      boolean twice,
      BigDecimal tolerance,
      BigDecimal first,
      BigDecimal second,
      BigDecimal third,
      BigDecimal decided,
      String needed) {
    AgreementPolicy policy = new AgreementPolicy(twice, tolerance);
    Map<Part, BigDecimal> shares = shares(first, second, third);
    if (decided == null) assertThat(policy.decided(shares)).isEmpty();
    else assertThat(policy.decided(shares).orElseThrow()).isEqualByComparingTo(decided);
    assertThat(policy.needed(shares)).hasToString(needed);
  }

  @Property
  void it_is_all_one_who_was_the_first(
      @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal one,
      @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal other,
      @ForAll @IntRange(max = 100) int tolerance) {
    AgreementPolicy policy = new AgreementPolicy(true, BigDecimal.valueOf(tolerance));
    assertThat(policy.decided(shares(one, other, null)))
        .isEqualTo(policy.decided(shares(other, one, null)));
  }

  @Property
  void what_is_decided_lies_between_the_two_unless_a_third_says_otherwise(
      @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal one,
      @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal other,
      @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal third,
      @ForAll @IntRange(max = 100) int tolerance) {
    AgreementPolicy policy = new AgreementPolicy(true, BigDecimal.valueOf(tolerance));
    policy
        .decided(shares(one, other, null))
        .ifPresent(d -> assertThat(d).isBetween(one.min(other), one.max(other)));
    assertThat(policy.decided(shares(one, other, third))).contains(third);
  }

  @Property
  void as_soon_as_all_needed_have_marked_there_is_a_decision_and_not_before(
      @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal one,
      @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal other,
      @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal third,
      @ForAll @IntRange(max = 100) int tolerance,
      @ForAll boolean twice) {
    AgreementPolicy policy = new AgreementPolicy(twice, BigDecimal.valueOf(tolerance));
    Map<Part, BigDecimal> there = new EnumMap<>(Part.class);
    Map<Part, BigDecimal> would = shares(one, other, third);
    while (!there.keySet().containsAll(policy.needed(there))) {
      assertThat(policy.decided(there)).isEmpty();
      Part next =
          policy.needed(there).stream()
              .filter(p -> !there.containsKey(p))
              .findFirst()
              .orElseThrow();
      there.put(next, would.get(next));
    }
    assertThat(policy.decided(there)).isPresent();
    assertThat(there.keySet()).containsAll(policy.counting(there));
  }

  private static Map<Part, BigDecimal> shares(
      BigDecimal first, BigDecimal second, BigDecimal third) {
    Map<Part, BigDecimal> shares = new EnumMap<>(Part.class);
    if (first != null) shares.put(Part.FIRST, first);
    if (second != null) shares.put(Part.SECOND, second);
    if (third != null) shares.put(Part.THIRD, third);
    return shares;
  }
}
