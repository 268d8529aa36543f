package lms.security;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lms.audit.Audit;
import lms.password.FirstCode;
import lms.password.PasswordHash;
import lms.password.PasswordPolicy;
import lms.password.SpokenCode;
import lms.platform.Language;

/**
 * Accounts: made and changed by those who hire, opened and locked by administrators, owned by their
 * people.
 */
@Stateless
@DenyAll
public class AccountService {
  /** How long a code waits for its person. */
  static final Duration CODE_LASTS = Duration.ofDays(14);

  /** About 79 bits. */
  private static final int FIRST_PASSWORD_GROUPS = 4;

  private static final Set<Group> HIGH = Set.of(Group.HR, Group.ADMINISTRATOR);

  @Inject Accounts accounts;
  @Inject SignInSteps steps;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;
  @Inject Event<SignInsEnded> signInsEnded;
  @Inject Event<AccountClosed> accountClosed;

  /**
   * Makes the account of a person, or brings it up to date. Who leaves is signed out, and {@link
   * AccountClosed} says so.
   */
  @RolesAllowed({Right.MANAGE_PEOPLE, Right.IMPORT_ROSTER, Right.SYSTEM})
  public void put(long personId, @Valid @NotNull AccountOrder order) {
    var known = accounts.find(personId);
    AccountCard before = known.map(Account::card).orElse(null);
    int epoch = known.map(Account::epoch).orElse(0);
    Account account = known.orElseGet(() -> new Account(personId, order, clock.instant()));
    if (known.isPresent()) account.take(order, clock.instant());
    else accounts.add(account);
    if (account.epoch() != epoch) signInsEnded.fire(new SignInsEnded(personId, clock.instant()));
    if (account.card().equals(before)) return;
    audit.record(me.actor(), "put", "account", personId, before, account.card(), null);
    if (account.active() || before == null || !before.active()) return;
    accountClosed.fire(new AccountClosed(personId, clock.instant()));
  }

  /** Gives a first or forgotten password, which its owner must change at the next sign-in. */
  @RolesAllowed({Right.MANAGE_ACCOUNTS, Right.SYSTEM})
  public void givePassword(long personId, String password, boolean mustChange) {
    Account account = accounts.require(personId);
    PasswordPolicy.require(password, account.card().login());
    account.setPassword(PasswordHash.of(password), mustChange, clock.instant());
    audit.record(me.actor(), "give-password", "account", personId, null, null, null);
  }

  /** Gives these people one password that is no secret, hashed once: those of a sample academy. */
  @RolesAllowed(Right.SYSTEM)
  public void giveKnownPassword(@NotNull Collection<Long> personIds, @NotNull String password) {
    String hash = PasswordHash.of(password);
    for (long personId : personIds) {
      Account account = accounts.require(personId);
      PasswordPolicy.require(password, account.card().login());
      account.setPassword(hash, false, clock.instant());
      audit.record(me.actor(), "give-password", "account", personId, null, null, null);
    }
  }

  /**
   * Makes a random first password, which its owner must change at the next sign-in.
   *
   * @return the password, shown once and kept nowhere
   */
  @RolesAllowed(Right.MANAGE_ACCOUNTS)
  public String makeFirstPassword(long personId) {
    String password = SpokenCode.make(FIRST_PASSWORD_GROUPS);
    givePassword(personId, password, true);
    return password;
  }

  /**
   * Makes codes with which people who have no password choose one. Who is out of reach, has a
   * password, is above the caller or got a code since then is left out.
   *
   * @param asOf when the caller looked; a code that somebody else made since then stands
   * @return the codes, shown once and kept nowhere
   */
  @RolesAllowed(Right.GIVE_FIRST_CODE)
  public List<FirstCodeMade> makeFirstCodes(
      @NotNull Collection<Long> personIds, @NotNull Instant asOf) {
    Instant now = clock.instant();
    Instant until = now.plus(CODE_LASTS);
    List<FirstCodeMade> made = new ArrayList<>();
    for (Account account : accounts.lockWithoutPassword(personIds, me.reach(), asOf)) {
      if (!Collections.disjoint(account.card().groups(), HIGH) && !me.may(Right.MANAGE_ACCOUNTS))
        continue;
      String code = FirstCode.make();
      account.setCode(FirstCode.hash(code), now, until);
      made.add(new FirstCodeMade(account.personId(), code, until));
      audit.record(
          me.actor(),
          "make-first-code",
          "account",
          account.personId(),
          null,
          Map.of("until", until),
          null);
    }
    return made;
  }

  /**
   * Exchanges the code with which I signed in for a password of mine. It is then used up. Holds no
   * connection while the password is hashed: on a first morning hundreds do this at once.
   *
   * @throws FirstCodeOver the code has ended, or I have a password
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Caller chooseFirstPassword(String fresh) {
    Account account = steps.require(me.id());
    if (!account.hasCodeAt(clock.instant())) throw new FirstCodeOver();
    PasswordPolicy.require(fresh, account.card().login());
    return steps.firstPasswordChosen(me.id(), PasswordHash.of(fresh));
  }

  /** Did I sign in with a code, so that there is no old password to ask for? */
  @PermitAll
  public boolean choosesFirst() {
    return accounts.find(me.id()).map(a -> !a.card().hasPassword()).orElse(false);
  }

  /** Ends the lock that wrong passwords put on an account. */
  @RolesAllowed(Right.MANAGE_ACCOUNTS)
  public void unlock(long personId) {
    Account account = accounts.require(personId);
    AccountCard before = account.card();
    account.unlock();
    audit.record(me.actor(), "unlock", "account", personId, before, account.card(), null);
  }

  /** The account of a person, without what opens it. */
  @RolesAllowed(Right.MANAGE_ACCOUNTS)
  public AccountCard show(long personId) {
    return accounts.require(personId).card();
  }

  /**
   * Changes my own password; every other sign-in of mine ends. Holds no connection while passwords
   * are checked. Whoever found an open screen guesses here no faster than at the front door.
   *
   * @throws OldPasswordWrong counts as a failed sign-in
   * @throws SignInLocked after repeated failures
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Caller changeMyPassword(String old, String fresh) {
    Account account = steps.require(me.id());
    account.requireUnlocked(clock.instant());
    if (old == null || !account.open() || !PasswordHash.matches(old, account.passwordHash())) {
      steps.oldPasswordWrong(me.id());
      throw new OldPasswordWrong();
    }
    PasswordPolicy.require(fresh, account.card().login());
    return steps.passwordChanged(me.id(), account.passwordHash(), PasswordHash.of(fresh));
  }

  /** Must I choose a new password before anything else? */
  @PermitAll
  public boolean mustChange() {
    return accounts.find(me.id()).map(Account::mustChange).orElse(false);
  }

  /** I want to be spoken to in this language, on every machine. */
  @PermitAll
  public Caller speak(@NotNull Language language) {
    Account account = accounts.require(me.id());
    Language before = account.language();
    account.speak(language);
    if (before != language)
      audit.record(
          me.actor(),
          "speak",
          "account",
          me.id(),
          Map.of("language", before),
          Map.of("language", language),
          null);
    return account.caller();
  }

  /** Ends every sign-in of mine, on every machine. */
  @PermitAll
  public void signOutEverywhere() {
    accounts.require(me.id()).endSignIns(clock.instant());
    signInsEnded.fire(new SignInsEnded(me.id(), clock.instant()));
    audit.record(me.actor(), "sign-out-everywhere", "account", me.id(), null, null, null);
  }
}
