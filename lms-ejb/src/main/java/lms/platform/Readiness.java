package lms.platform;

import jakarta.enterprise.context.ApplicationScoped;

/** Is the academy ready for people? A real one at once; a sample one when its sample is built. */
@ApplicationScoped
public class Readiness {
  private volatile boolean ready = !Stage.current().isSample();

  private volatile int day;
  private volatile int days;

  public boolean ready() {
    return ready;
  }

  /**
   * The sample is being lived.
   *
   * @param done days lived
   * @param all days to live
   */
  public void living(int done, int all) {
    day = done;
    days = all;
  }

  public int day() {
    return day;
  }

  /** 0 while nothing is being lived. */
  public int days() {
    return days;
  }

  /** The sample is built. */
  public void sampleBuilt() {
    ready = true;
  }
}
