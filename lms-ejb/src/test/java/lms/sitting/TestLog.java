package lms.sitting;

import jakarta.persistence.EntityManager;

/** The log without a server. */
public final class TestLog {
  private TestLog() {}

  public static SittingLog of(EntityManager em) {
    SittingLog log = new SittingLog();
    log.sittings = new Sittings();
    log.sittings.em = em;
    log.steps = new Steps();
    log.steps.em = em;
    log.seals = new Seals();
    log.seals.em = em;
    return log;
  }
}
