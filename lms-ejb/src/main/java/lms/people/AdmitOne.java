package lms.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import lms.platform.Language;
import lms.security.Group;
import lms.security.InvitationRow;
import lms.security.InvitationService;

/** One invitation, one transaction: person, account and password come together or not at all. */
@ApplicationScoped
class AdmitOne {
  @Inject PeopleService people;
  @Inject Persons persons;
  @Inject InvitationService invitations;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void admit(InvitationRow invitation) {
    if (persons.byNumber(invitation.login()).isPresent()) {
      invitations.turnAway(invitation.login());
      return;
    }
    long person =
        people.put(
            new PersonOrder(
                invitation.login(),
                invitation.name(),
                null,
                null,
                null,
                null,
                Language.ZH,
                Set.of(Group.ADMINISTRATOR),
                LocalDate.now(clock)));
    invitations.admit(invitation.login(), person);
  }
}
