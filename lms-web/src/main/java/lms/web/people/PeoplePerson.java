package lms.web.people;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lms.org.OrgService;
import lms.org.SiteRow;
import lms.org.TeamRow;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.security.AccountCard;
import lms.security.AccountService;
import lms.security.Me;
import lms.security.Right;
import lms.simulation.CallMarkRow;
import lms.simulation.CallRecordService;
import lms.web.layout.Speaking;
import lms.web.layout.Viewer;

/** One person: facts, the account, and leaving. */
@Named
@ViewScoped
public class PeoplePerson implements Serializable {
  @Inject PeopleService people;
  @Inject AccountService accounts;
  @Inject OrgService org;
  @Inject CallRecordService calls;
  @Inject Speaking speaking;
  @Inject Me me;
  @Inject Clock clock;
  @Inject Viewer viewer;

  private long id;
  private PersonRow person;
  private AccountCard account;

  /** Shown once, never kept with the view. */
  private transient String given;

  private LocalDate leftOn;
  private String reason;

  public void load() {
    person = people.show(id);
    account = me.may(Right.MANAGE_ACCOUNTS) ? accounts.show(id) : null;
    leftOn = person.leftOn() == null ? viewer.today() : person.leftOn();
  }

  public void give() {
    given = accounts.makeFirstPassword(id);
    load();
  }

  public void unlock() {
    given = null;
    accounts.unlock(id);
    load();
    say("people.person.unlocked");
  }

  public void leave() {
    people.leave(id, leftOn, reason);
    reason = null;
    load();
    say("people.person.leaveDone");
  }

  private void say(String key) {
    String words = speaking.texts().of(key);
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, words));
  }

  public boolean isGone() {
    return person.leftOn() != null && !viewer.today().isBefore(person.leftOn());
  }

  public boolean isLocked() {
    return account != null
        && account.lockedUntil() != null
        && clock.instant().isBefore(account.lockedUntil());
  }

  public String getSite() {
    return org.sites().stream()
        .filter(s -> person.siteId() != null && s.id() == person.siteId())
        .map(SiteRow::name)
        .findFirst()
        .map(n -> n.in(speaking.language()))
        .orElse("–");
  }

  public String getTeam() {
    return org.teams().stream()
        .filter(t -> person.teamId() != null && t.id() == person.teamId())
        .map(TeamRow::name)
        .findFirst()
        .map(n -> n.in(speaking.language()))
        .orElse("–");
  }

  /** Calls that count, the newest first; none for those who may not hear them. */
  public List<CallMarkRow> getCalls() {
    if (!me.may(Right.SEE_CALL)) return List.of();
    return calls.calls(List.of(id)).stream()
        .sorted(Comparator.comparing(CallMarkRow::at).reversed())
        .toList();
  }

  public PersonRow getPerson() {
    return person;
  }

  public AccountCard getAccount() {
    return account;
  }

  /** null but right after it was made. */
  public String getGiven() {
    return given;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public LocalDate getLeftOn() {
    return leftOn;
  }

  public void setLeftOn(LocalDate leftOn) {
    this.leftOn = leftOn;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
