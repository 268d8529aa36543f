package lms.rating;

import static lms.rating.AgreementPolicyTest.shares;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class AgreementPolicyProperties {
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
}
