package lms.certification;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import lms.jobs.Chore;
import lms.jobs.Every;

/**
 * Ends certificates whose last day is over. One that fails does not hold up the others. Safe to run
 * twice.
 */
@Every(seconds = 60)
class ExpireCertificates implements Chore {
  private static final System.Logger LOG = System.getLogger(ExpireCertificates.class.getName());

  @Inject WaitingList waiting;
  @Inject CertificateClerk clerk;

  @Override
  public void run() {
    for (long certificateId : waiting.over())
      try {
        clerk.expire(certificateId);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "certificate " + certificateId + " could not be ended", e);
      }
  }
}
