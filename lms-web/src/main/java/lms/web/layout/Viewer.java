package lms.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import lms.org.OrgService;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.security.Me;
import lms.security.Right;

/**
 * Who looks at this page: their name in their language, and the time of the site where they work.
 * All pages tell times in that zone; a stranger's, and that of people of no site, is the bank's.
 * What a session was told about its person holds for ten minutes, so that a page does not ask again
 * what the one before it has just asked.
 */
@RequestScoped
public class Viewer {
  private static final String KNOWN = "lms.viewer";
  private static final long KNOWN_NANOS = Duration.ofMinutes(10).toNanos();

  @Inject PeopleService people;
  @Inject OrgService org;
  @Inject Speaking speaking;
  @Inject Me me;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private Known known;

  /**
   * What was found about a person.
   *
   * @param person null for an account that is no person's
   * @param zone null where the bank's holds
   */
  private record Known(long id, PersonRow person, ZoneId zone, long since) implements Serializable {
    boolean holds(long asked) {
      return id == asked && System.nanoTime() - since < KNOWN_NANOS;
    }
  }

  public String name() {
    PersonRow person = known().person();
    return person == null ? me.actor().name() : person.nameIn(speaking.language());
  }

  public ZoneId zone() {
    ZoneId zone = me.signedIn() ? known().zone() : null;
    return zone == null ? clock.getZone() : zone;
  }

  /** The day it is where they are. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(zone()));
  }

  private Known known() {
    if (known == null) {
      HttpSession session = request.getSession(false);
      Known kept = session == null ? null : (Known) session.getAttribute(KNOWN);
      if (kept == null || !kept.holds(me.id())) {
        kept = look(me.id());
        // whoever changes such things sees what they changed
        if (session != null && !me.may(Right.MANAGE_PEOPLE)) session.setAttribute(KNOWN, kept);
      }
      known = kept;
    }
    return known;
  }

  private Known look(long id) {
    PersonRow person = people.named(Set.of(id)).get(id);
    ZoneId zone =
        person == null || person.siteId() == null ? null : org.site(person.siteId()).zone();
    return new Known(id, person, zone, System.nanoTime());
  }
}
