package lms.security;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lms.password.AddressBook;
import lms.password.PasswordHash;

/** The front door: a name and a password in, a caller out. Open to strangers, slow to guessers. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {
  @Inject SignInSteps steps;
  @Inject AddressBook addresses;
  @Inject Clock clock;

  /**
   * @param address where the request comes from
   * @throws SignInRefused wrong name or password, or an account that is closed
   * @throws SignInLocked after repeated failures of this account or from this address
   */
  @PermitAll
  public Caller signIn(String login, String password, String address) {
    Instant now = clock.instant();
    if (addresses.blocked(address, now)) throw new SignInLocked(AddressBook.SPAN.toSeconds());
    Optional<Account> found = steps.find(login == null ? "" : login.strip());
    found.ifPresent(a -> a.requireUnlocked(now));
    String hash =
        found.filter(Account::open).map(Account::passwordHash).orElse(PasswordHash.NOBODY);
    boolean code = password != null && found.filter(a -> a.opensByCode(password, now)).isPresent();
    boolean right = code || password != null && PasswordHash.matches(password, hash);
    if (right && found.isPresent())
      return steps.succeeded(found.get().personId(), code ? null : hash, address);
    addresses.failed(address, now);
    found.ifPresent(a -> steps.failed(a.personId(), address));
    throw new SignInRefused();
  }
}
