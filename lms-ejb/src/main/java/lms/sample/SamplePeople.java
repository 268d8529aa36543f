package lms.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lms.org.BankService;
import lms.org.OrgService;
import lms.org.TeamRow;
import lms.people.PeopleService;
import lms.people.PersonOrder;
import lms.people.PersonRow;
import lms.platform.Clocks;
import lms.platform.Language;
import lms.schedule.CalendarService;
import lms.security.AccountService;
import lms.security.Group;

/** Sites, teams and people of the sample academy. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SamplePeople {
  private static final int SPREAD = 97;

  private static final int EVERYBODY = 10_000;

  @Inject OrgService org;
  @Inject BankService bank;
  @Inject PeopleService people;
  @Inject AccountService accounts;
  @Inject CalendarService calendar;
  @Inject Chapters chapters;
  @Inject Clock clock;

  public void nameBank() {
    SampleUnits.name(bank);
  }

  public Optional<Chapters.Span> span() {
    return chapters.span();
  }

  /**
   * Makes the sites and decides when the history begins.
   *
   * @param daysLived working days between the first day and the present one
   */
  public Chapters.Span begin(int daysLived) {
    if (org.sites().isEmpty()) SampleUnits.put(org, Clocks.BANK_ZONE);
    long site =
        org.sites().stream().filter(s -> s.code().equals("SH")).findFirst().orElseThrow().id();
    LocalDate present = calendar.workingDays(site, LocalDate.now(clock).plusDays(1), 1).get(0);
    LocalDate first = present;
    for (int n = 0; n < daysLived; ) if (calendar.workingDay(site, first = first.minusDays(1))) n++;
    chapters.begin(first, present);
    return new Chapters.Span(first, present, false);
  }

  public void done() {
    chapters.done();
  }

  /** Does nothing for those who are there. */
  public void hireAll() {
    Map<String, TeamRow> teams =
        org.teams().stream().collect(Collectors.toMap(TeamRow::code, Function.identity()));
    Set<String> there =
        people.find("", 0, EVERYBODY).stream().map(PersonRow::number).collect(Collectors.toSet());
    List<Long> hired = new ArrayList<>();
    for (SamplePerson p : SampleRoll.people())
      if (!there.contains(p.number())) hired.add(hire(p, teams.get(p.team())));
    if (!hired.isEmpty()) accounts.giveKnownPassword(hired, SampleRoll.PASSWORD);
  }

  public Map<String, PersonRow> byNumber() {
    List<PersonRow> all = people.find("", 0, EVERYBODY);
    return all.stream().collect(Collectors.toMap(PersonRow::number, Function.identity()));
  }

  /** Trainees come today; the others came over the last years, each on a day of their own. */
  private LocalDate hired(SamplePerson p) {
    LocalDate today = LocalDate.now(clock);
    int spread = Integer.parseInt(p.number().replaceAll("\\D", "")) % SPREAD;
    return p.group() == Group.TRAINEE ? today : today.minusYears(1).minusDays(17L * spread);
  }

  private long hire(SamplePerson p, TeamRow team) {
    return people.put(
        new PersonOrder(
            p.number(),
            p.name(),
            p.nameLatin(),
            p.number().toLowerCase(Locale.ROOT) + "@harbour.example",
            team.siteId(),
            team.id(),
            Language.ZH,
            Set.of(p.group()),
            hired(p)));
  }
}
