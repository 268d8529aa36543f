package lms.people;

import jakarta.inject.Inject;
import lms.jobs.Chore;
import lms.jobs.Every;
import lms.security.InvitationRow;
import lms.security.InvitationService;

/**
 * Admits administrators whom the operator asked for. Safe to run twice: an invitation ends by it.
 */
@Every(seconds = 5)
class AdmitInvited implements Chore {
  @Inject InvitationService invitations;
  @Inject AdmitOne admitOne;

  @Override
  public void run() {
    for (InvitationRow invitation : invitations.open()) admitOne.admit(invitation);
  }
}
