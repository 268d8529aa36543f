package lms.people;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lms.audit.Audit;
import lms.org.OrgService;
import lms.org.SiteRow;
import lms.org.TeamRow;
import lms.platform.Both;
import lms.platform.Clocks;
import lms.platform.Language;
import lms.platform.Texts;
import lms.security.AccountService;
import lms.security.FirstCodeMade;
import lms.security.Me;
import lms.security.Right;

/**
 * Lets people in who have no password yet: hundreds get codes at once, on paper, each of which
 * opens nothing but the choice of a password.
 */
@Stateless
@DenyAll
public class AdmissionService {
  static final int MOST = 5_000;

  @Inject Persons persons;
  @Inject AccountService accounts;
  @Inject OrgService org;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** Those within my reach who have no password, by number; the filter's presence is ignored. */
  @RolesAllowed(Right.GIVE_FIRST_CODE)
  public List<NewcomerRow> waiting(@NotNull PersonFilter filter) {
    return persons.withoutPassword(me.reach(), filter, LocalDate.now(clock), clock.instant(), MOST);
  }

  /**
   * Makes a code for each of these people who may have one. An older code of theirs ends, unless it
   * was made after the caller looked.
   *
   * @return what to print; the codes are kept nowhere else
   * @throws NothingChosen when nobody of them may have one
   */
  @RolesAllowed(Right.GIVE_FIRST_CODE)
  public List<AdmissionSlip> admit(@NotNull Collection<Long> personIds, @NotNull Instant asOf) {
    List<FirstCodeMade> made = accounts.makeFirstCodes(personIds, asOf);
    if (made.isEmpty()) throw new NothingChosen();
    Map<Long, PersonRow> people =
        persons.all(made.stream().map(FirstCodeMade::personId).toList()).stream()
            .map(Person::row)
            .collect(Collectors.toMap(PersonRow::id, Function.identity()));
    Map<Long, Both> sites =
        org.sites().stream().collect(Collectors.toMap(SiteRow::id, SiteRow::name));
    Map<Long, Both> teams =
        org.teams().stream().collect(Collectors.toMap(TeamRow::id, TeamRow::name));
    return made.stream()
        .map(m -> slip(m, people.get(m.personId()), sites, teams))
        .sorted(Comparator.comparing(AdmissionSlip::number))
        .toList();
  }

  private static AdmissionSlip slip(
      FirstCodeMade made, PersonRow person, Map<Long, Both> sites, Map<Long, Both> teams) {
    return new AdmissionSlip(
        person.number(),
        person.name(),
        person.nameLatin(),
        person.siteId() == null ? null : sites.get(person.siteId()),
        person.teamId() == null ? null : teams.get(person.teamId()),
        made.code(),
        LocalDate.ofInstant(made.until(), Clocks.BANK_ZONE).minusDays(1));
  }

  /** The slips as a workbook. */
  @RolesAllowed(Right.GIVE_FIRST_CODE)
  public byte[] workbook(@NotNull List<AdmissionSlip> slips, @NotNull Language language) {
    noted("workbook", slips.size());
    return new AdmissionTable(slips, Texts.in(language)).xlsx();
  }

  /**
   * The slips as letters to cut apart and hand over.
   *
   * @param address where people sign in
   */
  @RolesAllowed(Right.GIVE_FIRST_CODE)
  public byte[] letters(@NotNull List<AdmissionSlip> slips, @NotNull String address) {
    noted("letters", slips.size());
    return AdmissionPaper.of(slips, address);
  }

  private void noted(String form, int slips) {
    audit.record(
        me.actor(), "print-first-codes", "account", form, null, Map.of("slips", slips), null);
  }
}
