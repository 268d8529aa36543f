package lms.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import lms.audit.Audit;
import lms.security.Me;

/** Writes down who moved the clock. */
@ApplicationScoped
class ClockTrail {
  @Inject Audit audit;
  @Inject Me me;

  /** A transaction of its own, because the clock moves outside of any. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void moved(Duration by) {
    audit.record(me.actor(), "move", "clock", "academy", null, by.toString(), null);
  }
}
