package lms.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import lms.org.OrgService;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.security.Me;

/**
 * Who looks at this page: their name in their language, and the time of the site where they work.
 * All pages tell times in that zone; a stranger's, and that of people of no site, is the bank's.
 */
@RequestScoped
public class Viewer {
  @Inject PeopleService people;
  @Inject OrgService org;
  @Inject Speaking speaking;
  @Inject Me me;
  @Inject Clock clock;

  private PersonRow person;
  private ZoneId zone;

  public String name() {
    PersonRow known = person();
    return known == null ? me.actor().name() : known.nameIn(speaking.language());
  }

  public ZoneId zone() {
    if (zone == null) {
      PersonRow known = person();
      zone =
          known == null || known.siteId() == null
              ? clock.getZone()
              : org.site(known.siteId()).zone();
    }
    return zone;
  }

  /** The day it is where they are. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(zone()));
  }

  /** null for a stranger, and for an account that is no person's. */
  private PersonRow person() {
    if (person == null && me.signedIn()) person = people.named(Set.of(me.id())).get(me.id());
    return person;
  }
}
