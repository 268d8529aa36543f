package lms.people;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import lms.jobs.Chore;
import lms.jobs.Every;
import lms.security.InvitationRow;
import lms.security.InvitationService;

/**
 * Admits administrators whom the operator asked for. Safe to run twice: an invitation ends by it.
 */
@Every(seconds = 5)
class AdmitInvited implements Chore {
  private static final System.Logger LOG = System.getLogger(AdmitInvited.class.getName());

  @Inject InvitationService invitations;
  @Inject AdmitOne admitOne;

  @Override
  public void run() {
    for (InvitationRow invitation : invitations.open())
      try {
        admitOne.admit(invitation);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "an invited administrator cannot be admitted", e);
      }
  }
}
