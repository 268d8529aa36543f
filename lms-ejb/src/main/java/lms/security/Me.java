package lms.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lms.platform.Actor;
import lms.platform.AtTheDoor;
import lms.platform.Language;
import lms.platform.NotFound;
import lms.platform.OwnCase;
import org.wildfly.security.auth.server.SecurityDomain;

/** Who is asking. Usable in every door, page bean, resource and chore. */
@ApplicationScoped
public class Me {
  @Inject ReachCheck check;

  /** Empty for a stranger. */
  public Optional<Caller> caller() {
    SecurityDomain domain = SecurityDomain.getCurrent();
    return domain != null
            && domain.getCurrentSecurityIdentity().getPrincipal() instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  public boolean signedIn() {
    return caller().isPresent();
  }

  /** The person's id; 0 when the academy itself acts. */
  public long id() {
    return require().actor().id();
  }

  public Actor actor() {
    return require().actor();
  }

  public Language language() {
    return caller().map(Caller::language).orElse(Language.ZH);
  }

  /**
   * Whom I may see behind this door: as far as the groups reach that have the right by which it
   * opened.
   */
  public Reach reach() {
    return require().reach(AtTheDoor.rights());
  }

  public boolean may(String right) {
    return caller().map(c -> c.rights().contains(right)).orElse(false);
  }

  /** What this caller may do. */
  public Set<String> rights() {
    return require().rights();
  }

  /**
   * Is that person within my reach?
   *
   * @throws NotFound if not: who may not see somebody is not told that they exist
   */
  public void requireReach(long personId) {
    Caller caller = require();
    if (caller.actor().id() == personId) return;
    if (!check.covers(reach(), personId)) throw new NotFound("person", personId);
  }

  /**
   * As {@link #requireReach(long)}, and somebody else than I.
   *
   * @throws OwnCase when it is I
   */
  public void requireOther(long personId) {
    if (id() == personId) throw new OwnCase();
    requireReach(personId);
  }

  /** Those of these people whom I may see; asked in one statement for all of them. */
  public Set<Long> withinReach(Collection<Long> people) {
    Caller caller = require();
    Set<Long> found = new HashSet<>(check.covered(reach(), people));
    if (people.contains(caller.actor().id())) found.add(caller.actor().id());
    return found;
  }

  /**
   * Are all of them within my reach? Asked in one statement.
   *
   * @throws NotFound for one who is not
   */
  public void requireReach(Collection<Long> people) {
    Set<Long> found = withinReach(people);
    for (Long one : people) if (!found.contains(one)) throw new NotFound("person", one);
  }

  /**
   * May I see what is on record of that person? My own always; anybody else's only with one of
   * these rights, and within my reach.
   *
   * @throws NotFound if not
   */
  public void requireSight(long personId, String... rights) {
    Caller caller = require();
    if (caller.actor().id() == personId) return;
    boolean may =
        caller.rights().contains(Right.SYSTEM)
            || Stream.of(rights).anyMatch(caller.rights()::contains);
    if (!may || !check.covers(caller.reach(Set.of(rights)), personId))
      throw new NotFound("person", personId);
  }

  private Caller require() {
    return caller().orElseThrow(NotSignedIn::new);
  }
}
