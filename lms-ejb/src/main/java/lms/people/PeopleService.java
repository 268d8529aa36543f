package lms.people;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lms.audit.Audit;
import lms.org.OrgService;
import lms.platform.ChangedMeanwhile;
import lms.platform.Language;
import lms.platform.NotFound;
import lms.platform.OwnCase;
import lms.security.AccountService;
import lms.security.Group;
import lms.security.Me;
import lms.security.Right;

/** People, looked up by those who may see them, hired and moved by HR. */
@Stateless
@DenyAll
public class PeopleService {
  @Inject Persons persons;
  @Inject AccountService accounts;
  @Inject OrgService org;
  @Inject Audit audit;
  @Inject Event<PersonLeft> left;
  @Inject Me me;
  @Inject Clock clock;

  /** Hires a person or brings what is known of them up to date. Returns the person's id. */
  @RolesAllowed({Right.MANAGE_PEOPLE, Right.IMPORT_ROSTER, Right.SYSTEM})
  public long put(@Valid @NotNull PersonOrder order) {
    return put(order, null);
  }

  /**
   * The same, and writes down the leaving that a roster names. Somebody who had left and whose new
   * first day is not before that comes again, with the record of the first time.
   *
   * @param leftOn the first day away; null for none
   */
  @RolesAllowed({Right.MANAGE_PEOPLE, Right.IMPORT_ROSTER, Right.SYSTEM})
  public long put(@Valid @NotNull PersonOrder order, LocalDate leftOn) {
    if (leftOn != null && leftOn.isBefore(order.hiredOn())) throw new LeavesBeforeHired();
    Person person = persons.byNumber(order.number()).orElse(null);
    PersonRow before = person == null ? null : person.row();
    requirePowers(before, order);
    if (leftOn != null && before != null && !leftOn.equals(before.leftOn())) requireLetGo(before);
    if (person == null) person = persons.add(new Person(order));
    else person.take(order);
    if (leftOn != null) person.leave(leftOn);
    boolean speaks = before == null || before.language() != order.language();
    closeIfGone(person, speaks ? order.language() : null);
    if (!person.row().equals(before))
      audit.record(me.actor(), "put", "person", person.id(), before, person.row(), null);
    return person.id();
  }

  /**
   * Hires somebody who was never here. Returns the person's id.
   *
   * @throws NumberTaken somebody has the number
   */
  @RolesAllowed(Right.MANAGE_PEOPLE)
  public long hire(@Valid @NotNull PersonOrder order) {
    if (persons.byNumber(order.number()).isPresent()) throw new NumberTaken(order.number());
    requirePlace(order, null);
    return put(order, null);
  }

  /**
   * Changes what is known of a person; the number stays.
   *
   * @param version as it was when the form was opened
   * @throws lms.platform.NotFound when there is nobody with this number within my reach
   * @throws OwnCase nobody gives or takes groups of their own
   * @throws ChangedMeanwhile somebody else changed the person since
   */
  @RolesAllowed(Right.MANAGE_PEOPLE)
  public void change(@Valid @NotNull PersonOrder order, int version) {
    Person person =
        persons
            .withNumber(me.reach(), order.number())
            .orElseThrow(() -> new NotFound("person", order.number()));
    ChangedMeanwhile.refuse(person.version(), version);
    requirePlace(order, person.row());
    put(order, null);
  }

  /**
   * To be asked before what the form shows, and sent back with the change.
   *
   * @throws lms.platform.NotFound when there is nobody with this id within my reach
   */
  @RolesAllowed(Right.MANAGE_PEOPLE)
  public int version(long personId) {
    me.requireReach(personId);
    return persons.require(personId).version();
  }

  /** A site and a team that there are, and in use unless the person is there already. */
  private void requirePlace(PersonOrder order, PersonRow before) {
    if (order.siteId() != null
        && (before == null || !order.siteId().equals(before.siteId()))
        && org.site(order.siteId()).retired()) throw new NotFound("site", order.siteId());
    if (order.teamId() == null) return;
    boolean stays = before != null && order.teamId().equals(before.teamId());
    org.teams().stream()
        .filter(t -> t.id() == order.teamId() && (stays || !t.retired()))
        .filter(t -> order.siteId() != null && t.siteId() == order.siteId())
        .findFirst()
        .orElseThrow(() -> new NotFound("team", order.teamId()));
  }

  /**
   * HR hires agents, not its own masters. To bring back one of these who left, or who is to leave,
   * is to give the group.
   */
  private void requirePowers(PersonRow before, PersonOrder order) {
    if (before != null && before.id() == me.id() && !before.groups().equals(order.groups()))
      throw new OwnCase();
    if (me.may(Right.MANAGE_ACCOUNTS) || me.may(Right.SYSTEM)) return;
    boolean had = before != null && high(before.groups());
    boolean gets = high(order.groups());
    boolean same =
        before != null && before.leftOn() == null && before.groups().equals(order.groups());
    if ((had || gets) && !same) throw new GroupTooHigh();
  }

  private static boolean high(Set<Group> groups) {
    return groups.contains(Group.HR) || groups.contains(Group.ADMINISTRATOR);
  }

  private void requireLetGo(PersonRow leaver) {
    if (high(leaver.groups()) && !me.may(Right.MANAGE_ACCOUNTS) && !me.may(Right.SYSTEM))
      throw new GroupTooHigh();
  }

  /**
   * Writes down that a person leaves. The account closes on that day, at once when it has come.
   *
   * @param day the first day away
   * @throws LeavesBeforeHired the day is before the first day here
   */
  @RolesAllowed({Right.MANAGE_PEOPLE, Right.SYSTEM})
  public void leave(long personId, @NotNull LocalDate day, @NotBlank String reason) {
    me.requireReach(personId);
    Person person = persons.require(personId);
    PersonRow before = person.row();
    if (day.isBefore(before.hiredOn())) throw new LeavesBeforeHired();
    requireLetGo(before);
    person.leave(day);
    closeIfGone(person, null);
    audit.record(me.actor(), "leave", "person", personId, before, person.row(), reason);
  }

  /** Those whose first day away has come and whose account is still open. */
  @RolesAllowed(Right.SYSTEM)
  public List<Long> leaversToClose() {
    return persons.leftWithOpenAccount(LocalDate.now(clock)).stream().map(Person::id).toList();
  }

  /** Closes the account of somebody who has gone, and tells the house. */
  @RolesAllowed(Right.SYSTEM)
  public void closeLeaver(long personId) {
    closeIfGone(persons.require(personId), null);
  }

  /**
   * @param chosen null keeps the language that the account has
   */
  private void closeIfGone(Person person, Language chosen) {
    LocalDate today = LocalDate.now(clock);
    accounts.put(person.id(), person.account(today, chosen));
    if (person.goneOn(today)) left.fire(new PersonLeft(person.id(), person.row().leftOn()));
  }

  /**
   * Names and facts of these people, for rooms that hold ids; rights were asked where ids came
   * from.
   */
  @PermitAll
  public Map<Long, PersonRow> named(@NotNull Collection<Long> ids) {
    return persons.all(ids).stream()
        .map(Person::row)
        .collect(Collectors.toMap(PersonRow::id, Function.identity()));
  }

  /** People within my reach whose number or name holds the words, by number. */
  @RolesAllowed({Right.SEE_PEOPLE, Right.SYSTEM})
  public List<PersonRow> find(@NotNull String words, int first, int most) {
    return persons.find(me.reach(), words, first, most).stream().map(Person::row).toList();
  }

  /** The same as far as I see credits: a list reaches no further than what it leads to. */
  @RolesAllowed(Right.SEE_CREDITS)
  public List<PersonRow> findHolders(@NotNull String words, int first, int most) {
    return persons.find(me.reach(), words, first, most).stream().map(Person::row).toList();
  }

  /** Those of a group within my reach of whom no leave is known, by number. */
  @RolesAllowed({Right.SEE_PEOPLE, Right.SYSTEM})
  public List<PersonRow> members(@NotNull Group group, @NotNull String words, int most) {
    return persons.members(me.reach(), group, words, most).stream().map(Person::row).toList();
  }

  /** The one within my reach who has this number, however its letters are written. */
  @RolesAllowed({Right.SEE_PEOPLE, Right.SYSTEM})
  public Optional<PersonRow> byNumber(@NotNull String number) {
    return persons.withNumber(me.reach(), number).map(Person::row);
  }

  /** A page of those within my reach, by number. */
  @RolesAllowed({Right.SEE_PEOPLE, Right.SYSTEM})
  public List<PersonRow> list(@NotNull PersonFilter filter, int first, int most) {
    return persons.list(me.reach(), filter, LocalDate.now(clock), first, most).stream()
        .map(Person::row)
        .toList();
  }

  /** How many there are on all pages. */
  @RolesAllowed({Right.SEE_PEOPLE, Right.SYSTEM})
  public long count(@NotNull PersonFilter filter) {
    return persons.count(me.reach(), filter, LocalDate.now(clock));
  }

  /**
   * @throws lms.platform.NotFound when there is nobody with this id within my reach
   */
  @RolesAllowed({Right.SEE_PEOPLE, Right.SYSTEM})
  public PersonRow show(long personId) {
    me.requireReach(personId);
    return persons.require(personId).row();
  }

  /** What is known of me. */
  @PermitAll
  public PersonRow myself() {
    return persons.require(me.id()).row();
  }
}
