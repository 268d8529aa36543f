package lms.security;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lms.password.AddressBook;
import lms.password.PasswordHash;
import lms.password.UnknownNames;

/** The front door: a name and a password in, a caller out. Open to strangers, slow to guessers. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {
  @Inject SignInSteps steps;
  @Inject AddressBook addresses;
  @Inject UnknownNames unknown;
  @Inject Clock clock;

  /**
   * @param address where the request comes from
   * @throws SignInRefused wrong name or password, or an account that is closed
   * @throws SignInLocked after repeated failures of this account or from this address
   */
  @PermitAll
  public Caller signIn(String login, String password, String address) {
    Instant now = clock.instant();
    require(addresses.shutFor(address, now));
    String name = login == null ? "" : login.strip();
    Optional<Account> found = steps.find(name);
    if (found.isPresent()) found.get().requireUnlocked(now);
    else require(unknown.shutFor(name, now)); // as an account: the door does not tell which exist
    String hash =
        found.filter(Account::open).map(Account::passwordHash).orElse(PasswordHash.NOBODY);
    boolean code = password != null && found.filter(a -> a.opensByCode(password, now)).isPresent();
    boolean right = code || password != null && PasswordHash.matches(password, hash);
    if (right && found.isPresent())
      return steps.succeeded(found.get().personId(), code ? null : hash, address);
    addresses.failed(address, now);
    if (found.isPresent()) steps.failed(found.get().personId(), address);
    else unknown.failed(name, now);
    throw new SignInRefused();
  }

  private static void require(Duration shut) {
    if (!shut.isZero()) throw new SignInLocked(shut.toSeconds() + 1);
  }
}
