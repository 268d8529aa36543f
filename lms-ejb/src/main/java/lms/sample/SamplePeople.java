package lms.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lms.org.OrgService;
import lms.org.TeamRow;
import lms.people.PeopleService;
import lms.people.PersonOrder;
import lms.platform.Clocks;
import lms.platform.Language;
import lms.security.AccountService;

/** Sites, teams and people of the sample academy. */
@ApplicationScoped
class SamplePeople {
  private static final int MONTHS_HERE = 1;

  @Inject OrgService org;
  @Inject PeopleService people;
  @Inject AccountService accounts;
  @Inject Clock clock;

  /** Does nothing when they are there. */
  @Transactional
  public void build() {
    if (!org.sites().isEmpty()) return;
    SampleUnits.put(org, Clocks.BANK_ZONE);
    Map<String, TeamRow> teams =
        org.teams().stream().collect(Collectors.toMap(TeamRow::code, Function.identity()));
    for (SamplePerson p : SampleRoll.people()) hire(p, teams.get(p.team()));
  }

  private void hire(SamplePerson p, TeamRow team) {
    long id =
        people.put(
            new PersonOrder(
                p.number(),
                p.name(),
                p.nameLatin(),
                p.number().toLowerCase(java.util.Locale.ROOT) + "@harbour.example",
                team.siteId(),
                team.id(),
                Language.ZH,
                Set.of(p.group()),
                LocalDate.now(clock).minusMonths(MONTHS_HERE)));
    accounts.givePassword(id, SampleRoll.PASSWORD, false);
  }
}
