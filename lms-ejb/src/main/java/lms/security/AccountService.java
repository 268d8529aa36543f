package lms.security;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import lms.audit.Audit;
import lms.platform.Language;

/**
 * Accounts: made and changed by those who hire, opened and locked by administrators, owned by their
 * people.
 */
@Stateless
@DenyAll
public class AccountService {
  @Inject Accounts accounts;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** Makes the account of a person, or brings it up to date. */
  @RolesAllowed({Right.MANAGE_PEOPLE, Right.IMPORT_ROSTER, Right.SYSTEM})
  public void put(long personId, @Valid @NotNull AccountOrder order) {
    var known = accounts.find(personId);
    AccountCard before = known.map(Account::card).orElse(null);
    Account account = known.orElseGet(() -> new Account(personId, order, clock.instant()));
    if (known.isPresent()) account.take(order, clock.instant());
    else accounts.add(account);
    if (!account.card().equals(before))
      audit.record(me.actor(), "put", "account", personId, before, account.card(), null);
  }

  /** Gives a first or forgotten password, which its owner must change at the next sign-in. */
  @RolesAllowed({Right.MANAGE_ACCOUNTS, Right.SYSTEM})
  public void givePassword(long personId, String password, boolean mustChange) {
    Account account = accounts.require(personId);
    PasswordPolicy.require(password, account.card().login());
    account.setPassword(PasswordHash.of(password), mustChange, clock.instant());
    audit.record(me.actor(), "give-password", "account", personId, null, null, null);
  }

  /**
   * Makes a random first password, which its owner must change at the next sign-in.
   *
   * @return the password, shown once and kept nowhere
   */
  @RolesAllowed(Right.MANAGE_ACCOUNTS)
  public String makeFirstPassword(long personId) {
    String password = FirstPassword.make();
    givePassword(personId, password, true);
    return password;
  }

  @RolesAllowed(Right.MANAGE_ACCOUNTS)
  public void unlock(long personId) {
    accounts.require(personId).unlock();
    audit.record(me.actor(), "unlock", "account", personId, null, null, null);
  }

  @RolesAllowed(Right.MANAGE_ACCOUNTS)
  public AccountCard show(long personId) {
    return accounts.require(personId).card();
  }

  /** Changes my own password; every other sign-in of mine ends. */
  @PermitAll
  public Caller changeMyPassword(String old, String fresh) {
    Account account = accounts.require(me.id());
    if (old == null || !PasswordHash.matches(old, account.passwordHash()))
      throw new SignInRefused();
    PasswordPolicy.require(fresh, account.card().login());
    account.setPassword(PasswordHash.of(fresh), false, clock.instant());
    audit.record(me.actor(), "change-password", "account", me.id(), null, null, null);
    return account.caller();
  }

  /** Must I choose a new password before anything else? */
  @PermitAll
  public boolean mustChange() {
    return accounts.find(me.id()).map(Account::mustChange).orElse(false);
  }

  @PermitAll
  public Caller speak(@NotNull Language language) {
    Account account = accounts.require(me.id());
    account.speak(language);
    return account.caller();
  }

  /** Ends every sign-in of mine, on every machine. */
  @PermitAll
  public void signOutEverywhere() {
    accounts.require(me.id()).endSignIns(clock.instant());
    audit.record(me.actor(), "sign-out-everywhere", "account", me.id(), null, null, null);
  }
}
