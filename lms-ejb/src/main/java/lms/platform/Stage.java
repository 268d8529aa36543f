package lms.platform;

/**
 * Which kind of academy this is. {@code sample}: sample people with known passwords and a clock
 * that can be moved. {@code real}: neither. {@code bench}: made for one measurement and thrown
 * away; nobody of the house moves its clock, but the measurement may. Chosen once, by the system
 * property {@code academy.stage}; any other word is real, so that a slip of the pen is safe.
 */
public enum Stage {
  SAMPLE,
  REAL,
  BENCH;

  public static Stage current() {
    return of(System.getProperty("academy.stage", "real"));
  }

  static Stage of(String word) {
    if ("sample".equalsIgnoreCase(word)) return SAMPLE;
    return "bench".equalsIgnoreCase(word) ? BENCH : REAL;
  }

  public boolean isSample() {
    return this == SAMPLE;
  }

  /** Does the clock follow the offset in the database? */
  boolean hasMovableClock() {
    return this != REAL;
  }
}
