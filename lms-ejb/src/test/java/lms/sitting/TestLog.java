package lms.sitting;

import jakarta.persistence.EntityManager;

/** The log without a server. */
public final class TestLog {
  private TestLog() {}

  public static SittingLog of(EntityManager em) {
    return within(new SittingLog(), em);
  }

  /** The same log in another transaction, with what it remembers. */
  public static SittingLog within(SittingLog log, EntityManager em) {
    log.sittings = new Sittings();
    log.sittings.em = em;
    log.steps = new Steps();
    log.steps.em = em;
    log.seals = new Seals();
    log.seals.em = em;
    return log;
  }
}
