package lms.certification;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import lms.jobs.Chore;
import lms.jobs.Every;
import lms.org.BankSign;

/**
 * Judges everybody who got something new. Who cannot be judged now waits for the next turn, and all
 * wait while the bank has no name to stand on a certificate.
 */
@Every(seconds = 3)
class JudgeCandidates implements Chore {
  private static final System.Logger LOG = System.getLogger(JudgeCandidates.class.getName());

  @Inject WaitingList waiting;
  @Inject CertificateClerk clerk;
  @Inject BankSign bank;

  @Override
  public void run() {
    if (bank.name().isEmpty()) return;
    for (long personId : waiting.candidates())
      try {
        clerk.judge(personId);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "person " + personId + " could not be judged", e);
      }
  }
}
