package lms.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import lms.audit.Audit;
import lms.platform.Actor;

/**
 * The short database steps of a sign-in, each its own transaction, so that no connection is held
 * while a password check waits for its turn, and a failure is remembered although the door refuses.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SignInSteps {
  @Inject Accounts accounts;
  @Inject Audit audit;
  @Inject Clock clock;

  Optional<Account> find(String login) {
    return accounts.byLogin(login);
  }

  Caller succeeded(long personId, String address) {
    Account account = accounts.require(personId);
    account.signInSucceeded();
    audit.record(account.caller().actor(), "sign-in", "account", personId, null, at(address), null);
    return account.caller();
  }

  void failed(long personId, String address) {
    Account account = accounts.require(personId);
    account.signInFailed(clock.instant());
    audit.record(Actor.SYSTEM, "sign-in-failed", "account", personId, null, at(address), null);
  }

  private static Map<String, Object> at(String address) {
    return Map.of("address", address);
  }
}
