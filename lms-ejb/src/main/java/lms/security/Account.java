package lms.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import lms.password.FirstCode;
import lms.password.LockPolicy;
import lms.platform.Actor;
import lms.platform.Language;

/**
 * What a person signs in with and what it opens. Made when a person is hired, without a password;
 * gets one later; is slowed and then locked by failures; is closed when the person leaves. Never
 * deleted, because audit rows point at it.
 */
@Entity
@Table(schema = "security", name = "account")
class Account {
  @Id
  @Column(name = "person_id")
  private long personId;

  @Version private int version;
  private String login;
  private String name;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Column(name = "group_names")
  private String groupNames;

  /** null while the person cannot sign in yet */
  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "must_change")
  private boolean mustChange;

  /** null unless the person is to choose a first password with a code */
  @Column(name = "code_hash")
  private String codeHash;

  /** null without a code */
  @Column(name = "code_made")
  private Instant codeMade;

  /** null without a code */
  @Column(name = "code_until")
  private Instant codeUntil;

  private boolean active;

  /** null for people in no team */
  @Column(name = "team_id")
  private Long teamId;

  /** null for people at no site */
  @Column(name = "site_id")
  private Long siteId;

  private int failures;

  /** null while the account is not locked */
  @Column(name = "locked_until")
  private Instant lockedUntil;

  private int epoch;

  @Column(name = "epoch_changed")
  private Instant epochChanged;

  protected Account() {}

  Account(long personId, AccountOrder order, Instant now) {
    this.personId = personId;
    this.active = true;
    this.epochChanged = now;
    take(order, now);
  }

  /** What a sign-in may do and whom it may see goes with it: another reach needs a new one. */
  void take(AccountOrder order, Instant now) {
    String groups = Group.join(order.groups());
    boolean other =
        groupNames != null
            && !(groups.equals(groupNames)
                && Objects.equals(teamId, order.teamId())
                && Objects.equals(siteId, order.siteId()));
    this.login = order.login();
    this.name = order.name();
    if (order.language() != null) this.language = order.language();
    this.groupNames = groups;
    this.teamId = order.teamId();
    this.siteId = order.siteId();
    if (active != order.active() || other) endSignIns(now);
    if (active && !order.active()) forgetSecrets();
    this.active = order.active();
  }

  /** Whoever comes back one day starts with a new code, not with what they knew back then. */
  private void forgetSecrets() {
    passwordHash = null;
    mustChange = false;
    endCode();
  }

  private void endCode() {
    codeHash = null;
    codeMade = null;
    codeUntil = null;
  }

  /** Ends an earlier code and whatever was opened with it. */
  void setCode(String hash, Instant now, Instant until) {
    codeHash = hash;
    codeMade = now;
    codeUntil = until;
    failures = 0;
    lockedUntil = null;
    endSignIns(now);
  }

  boolean hasCodeAt(Instant now) {
    return active && codeHash != null && now.isBefore(codeUntil);
  }

  /** Does this, typed as a password, open the way to a first password? */
  boolean opensByCode(String typed, Instant now) {
    return hasCodeAt(now) && FirstCode.matches(typed, codeHash);
  }

  void setPassword(String hash, boolean mustChangeNext, Instant now) {
    endCode();
    passwordHash = hash;
    mustChange = mustChangeNext;
    failures = 0;
    lockedUntil = null;
    endSignIns(now);
  }

  Language language() {
    return language;
  }

  void speak(Language chosen) {
    language = chosen;
  }

  void endSignIns(Instant now) {
    epoch++;
    epochChanged = now;
  }

  void signInFailed(Instant now) {
    failures++;
    lockedUntil = LockPolicy.lockedUntil(failures, now).orElse(null);
  }

  void signInSucceeded() {
    failures = 0;
    lockedUntil = null;
  }

  void unlock() {
    signInSucceeded();
  }

  boolean open() {
    return active && passwordHash != null;
  }

  /** Does what opened it a moment ago, a password's hash or null for the code, open it still? */
  boolean opensBy(String secret, Instant now) {
    return secret == null ? hasCodeAt(now) : open() && secret.equals(passwordHash);
  }

  boolean lockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /**
   * @throws SignInLocked wrong passwords have locked it
   */
  void requireUnlocked(Instant now) {
    if (lockedAt(now)) throw new SignInLocked(Duration.between(now, lockedUntil).toSeconds() + 1);
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean mustChange() {
    return mustChange || passwordHash == null;
  }

  boolean active() {
    return active;
  }

  int epoch() {
    return epoch;
  }

  long personId() {
    return personId;
  }

  AccountCard card() {
    return new AccountCard(
        personId, login, name, groups(), active, passwordHash != null, lockedUntil, codeUntil);
  }

  /** Until a given password is changed, its owner may do nothing else. */
  Caller caller() {
    Collection<Group> groups = groups();
    return new Caller(
        new Actor(Actor.Kind.PERSON, personId, name),
        login,
        language,
        new Reach(Group.widestOf(groups), personId, teamId, siteId),
        Set.copyOf(groups),
        mustChange() ? Set.of() : Set.copyOf(Group.rightsOf(groups)),
        epoch);
  }

  private Set<Group> groups() {
    return Group.parse(groupNames);
  }
}
