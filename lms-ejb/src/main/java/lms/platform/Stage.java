package lms.platform;

/**
 * Which kind of academy this is. {@code sample}: sample people with known passwords and a clock
 * that can be moved. {@code real}: neither. Chosen once, by the system property {@code
 * academy.stage}; anything but "sample" is real, so that a slip of the pen is safe.
 */
public enum Stage {
  SAMPLE,
  REAL;

  public static Stage current() {
    return "sample".equalsIgnoreCase(System.getProperty("academy.stage", "real")) ? SAMPLE : REAL;
  }

  public boolean isSample() {
    return this == SAMPLE;
  }
}
