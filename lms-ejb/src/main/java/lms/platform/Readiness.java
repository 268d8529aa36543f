package lms.platform;

import jakarta.enterprise.context.ApplicationScoped;

/** Is the academy ready for people? A real one at once; a sample one when its sample is built. */
@ApplicationScoped
public class Readiness {
  private volatile boolean ready = !Stage.current().isSample();

  public boolean ready() {
    return ready;
  }

  /** The sample is built. */
  public void sampleBuilt() {
    ready = true;
  }
}
