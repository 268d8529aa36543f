package lms.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
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

  static Map<Part, BigDecimal> shares(BigDecimal first, BigDecimal second, BigDecimal third) {
    Map<Part, BigDecimal> shares = new EnumMap<>(Part.class);
    if (first != null) shares.put(Part.FIRST, first);
    if (second != null) shares.put(Part.SECOND, second);
    if (third != null) shares.put(Part.THIRD, third);
    return shares;
  }
}
