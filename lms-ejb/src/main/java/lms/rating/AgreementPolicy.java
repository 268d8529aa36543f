package lms.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What marks of the same answer come to. One counts where one is asked for; two that differ by no
 * more than the tolerance count with their mean; otherwise a third decides, whatever the two were.
 * A review goes before all of them.
 *
 * @param twice are two asked for?
 * @param tolerance in per cent of the item's points
 */
record AgreementPolicy(boolean twice, BigDecimal tolerance) {
  private static final int DECIMALS = 6;

  /**
   * @param shares of the item's point, 0 to 1, of those who have marked
   * @return empty while somebody has still to mark
   */
  Optional<BigDecimal> decided(Map<Part, BigDecimal> shares) {
    for (Part alone : List.of(Part.REVIEW, Part.THIRD))
      if (shares.containsKey(alone)) return Optional.of(shares.get(alone));
    BigDecimal first = shares.get(Part.FIRST);
    BigDecimal second = shares.get(Part.SECOND);
    if (!twice) return Optional.ofNullable(first);
    if (first == null || second == null || !agree(first, second)) return Optional.empty();
    return Optional.of(mean(first, second));
  }

  /** Who is needed now that these have marked; those who have are among them. */
  Set<Part> needed(Map<Part, BigDecimal> shares) {
    if (!twice) return EnumSet.of(Part.FIRST);
    BigDecimal first = shares.get(Part.FIRST);
    BigDecimal second = shares.get(Part.SECOND);
    boolean third = first != null && second != null && !agree(first, second);
    return third
        ? EnumSet.of(Part.FIRST, Part.SECOND, Part.THIRD)
        : EnumSet.of(Part.FIRST, Part.SECOND);
  }

  /** Whose marks the decision rests on. */
  Set<Part> counting(Map<Part, BigDecimal> shares) {
    for (Part alone : List.of(Part.REVIEW, Part.THIRD))
      if (shares.containsKey(alone)) return EnumSet.of(alone);
    return twice ? EnumSet.of(Part.FIRST, Part.SECOND) : EnumSet.of(Part.FIRST);
  }

  boolean agree(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().movePointRight(2).compareTo(tolerance) <= 0;
  }

  static BigDecimal mean(BigDecimal one, BigDecimal other) {
    return one.add(other).divide(BigDecimal.valueOf(2), DECIMALS, RoundingMode.HALF_UP);
  }
}
