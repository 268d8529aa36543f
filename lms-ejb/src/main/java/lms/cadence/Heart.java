package lms.cadence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** Notes that the academy runs, and for how long it did not. */
@ApplicationScoped
class Heart {
  /** A pause longer than this is an outage. */
  static final Duration PAUSE = Duration.ofMinutes(3);

  @Inject Beats beats;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void beat(Instant now) {
    Instant last = beats.last().orElse(now);
    if (now.isAfter(last.plus(PAUSE))) beats.addOutage(last, now);
    beats.beat(now);
  }
}
