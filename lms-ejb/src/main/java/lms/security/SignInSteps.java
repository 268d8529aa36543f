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

  Account require(long personId) {
    return accounts.require(personId);
  }

  /**
   * @param secret what was right when it was looked at: a password's hash, or null for a code
   * @throws SignInLocked others have guessed wrong meanwhile
   * @throws SignInRefused it is closed meanwhile, or opens with something else
   */
  Caller succeeded(long personId, String secret, String address) {
    Account account = accounts.lock(personId);
    account.requireUnlocked(clock.instant());
    if (!account.opensBy(secret, clock.instant())) throw new SignInRefused();
    account.signInSucceeded();
    audit.record(account.caller().actor(), "sign-in", "account", personId, null, at(address), null);
    return account.caller();
  }

  void failed(long personId, String address) {
    accounts.lock(personId).signInFailed(clock.instant());
    audit.record(Actor.SYSTEM, "sign-in-failed", "account", personId, null, at(address), null);
  }

  void oldPasswordWrong(long personId) {
    Account account = accounts.lock(personId);
    account.signInFailed(clock.instant());
    audit.record(
        account.caller().actor(), "old-password-wrong", "account", personId, null, null, null);
  }

  /**
   * @throws OldPasswordWrong it was changed elsewhere meanwhile
   */
  Caller passwordChanged(long personId, String old, String fresh) {
    Account account = accounts.lock(personId);
    if (!account.active() || !old.equals(account.passwordHash())) throw new OldPasswordWrong();
    account.setPassword(fresh, false, clock.instant());
    audit.record(
        account.caller().actor(), "change-password", "account", personId, null, null, null);
    return account.caller();
  }

  /**
   * @throws FirstCodeOver the code has ended meanwhile, or there is a password
   */
  Caller firstPasswordChosen(long personId, String fresh) {
    Account account = accounts.lock(personId);
    if (!account.hasCodeAt(clock.instant())) throw new FirstCodeOver();
    account.setPassword(fresh, false, clock.instant());
    audit.record(
        account.caller().actor(), "choose-first-password", "account", personId, null, null, null);
    return account.caller();
  }

  private static Map<String, Object> at(String address) {
    return Map.of("address", address);
  }
}
