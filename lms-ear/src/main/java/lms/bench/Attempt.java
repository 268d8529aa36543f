package lms.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.UUID;

/** What the driver knows of one attempt, to hold against the database. */
final class Attempt {
  /** Chosen places by item, -1 where none was acknowledged. */
  final byte[] acknowledged = new byte[Stock.ITEMS];

  /** A message that was sent and not acknowledged may be there or not; -1 where there is none. */
  final byte[] open = new byte[Stock.ITEMS];

  /** The right place by item. */
  final byte[] right = new byte[Stock.ITEMS];

  final UUID paper;
  boolean handedIn;

  Attempt(UUID paper) {
    this.paper = paper;
    Arrays.fill(acknowledged, (byte) -1);
    Arrays.fill(open, (byte) -1);
  }

  int saved() {
    int count = 0;
    for (byte each : acknowledged) if (each >= 0) count++;
    return count;
  }

  int rightOnes() {
    int count = 0;
    for (int n = 0; n < right.length; n++) if (acknowledged[n] == right[n]) count++;
    return count;
  }

  /** As the rule says: of 100, two decimals, half up. */
  BigDecimal mark() {
    return BigDecimal.valueOf(rightOnes() * 100L)
        .divide(BigDecimal.valueOf(Stock.ITEMS), 2, RoundingMode.HALF_UP);
  }
}
