package lms.fault;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** What the network does to requests at the moment. */
public final class Weather {
  private static final double CHANCE = 0.5;

  private final Random random;
  private final AtomicInteger touched = new AtomicInteger();
  private volatile Fault now;

  public Weather(long seed) {
    this.random = new Random(seed);
  }

  /** From now on it is so, until it clears. */
  void turn(Fault to) {
    touched.set(0);
    now = to;
  }

  /** Fine again. */
  int clear() {
    now = null;
    return touched.get();
  }

  boolean cutOff() {
    return now == Fault.CUT_OFF;
  }

  /** What becomes of the next request; null when it passes. */
  Fault next() {
    Fault fault = now;
    if (fault == null || fault != Fault.CUT_OFF && random.nextDouble() >= CHANCE) return null;
    touched.incrementAndGet();
    return fault;
  }

  int millis(int least, int most) {
    return least + random.nextInt(most - least);
  }

  boolean coin() {
    return random.nextBoolean();
  }
}
