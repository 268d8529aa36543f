package lms.certification;

import jakarta.inject.Inject;
import lms.jobs.Chore;
import lms.jobs.Every;

/** Ends certificates whose last day is over. Safe to run twice. */
@Every(seconds = 60)
class ExpireCertificates implements Chore {
  @Inject WaitingList waiting;
  @Inject CertificateClerk clerk;

  @Override
  public void run() {
    waiting.over().forEach(clerk::expire);
  }
}
