package lms.fault;

import java.time.Duration;
import java.time.Instant;

/**
 * One fault that has happened, or was left out.
 *
 * @param after so long after the beginning of all
 * @param lasted until the academy was whole again, as far as the one who broke it knows
 * @param from by the academy's clock
 * @param until by the academy's clock, what it was moved included
 * @param touched requests that the network spoilt
 * @param left why it could not be done; null when it was done
 */
public record Happened(
    Fault fault,
    Duration after,
    Duration lasted,
    Instant from,
    Instant until,
    int touched,
    String left) {
  public boolean done() {
    return left == null;
  }
}
