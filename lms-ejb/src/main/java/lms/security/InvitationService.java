package lms.security;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import lms.audit.Audit;

/** Administrators asked for at the operator's terminal; only the academy itself admits them. */
@Stateless
@DenyAll
public class InvitationService {
  @Inject Invitations invitations;
  @Inject Accounts accounts;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  @RolesAllowed(Right.SYSTEM)
  public List<InvitationRow> open() {
    return invitations.all().stream().map(Invitation::row).toList();
  }

  /** The person's account takes the password that was chosen at the terminal. */
  @RolesAllowed(Right.SYSTEM)
  public void admit(@NotNull String login, long personId) {
    Invitation invitation = invitations.require(login);
    accounts.require(personId).setPassword(invitation.passwordHash(), false, clock.instant());
    audit.record(me.actor(), "admit-administrator", "account", personId, null, null, null);
    invitations.remove(invitation);
  }

  /** Somebody took the number in the meantime: nobody's account is changed. */
  @RolesAllowed(Right.SYSTEM)
  public void turnAway(@NotNull String login) {
    invitations.remove(invitations.require(login));
    audit.record(me.actor(), "turn-away-administrator", "invitation", login, null, null, null);
  }
}
