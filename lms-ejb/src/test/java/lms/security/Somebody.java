package lms.security;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import lms.platform.Actor;
import lms.platform.Language;

/** Who is asking, in tests of doors without a server. */
public final class Somebody extends Me {
  private final Caller caller;

  private Somebody(Caller caller, EntityManager em) {
    this.caller = caller;
    check = new ReachCheck();
    check.em = em;
  }

  /** Somebody of these groups; team and site may be null. */
  public static Me of(EntityManager em, long id, Long teamId, Long siteId, Group... groups) {
    Set<Group> all = Set.of(groups);
    return new Somebody(
        new Caller(
            new Actor(Actor.Kind.PERSON, id, "P" + id),
            "P" + id,
            Language.ZH,
            new Reach(Group.widestOf(all), id, teamId, siteId),
            all,
            Group.rightsOf(all),
            0),
        em);
  }

  public static Me system(EntityManager em) {
    return new Somebody(Caller.SYSTEM, em);
  }

  @Override
  public Optional<Caller> caller() {
    return Optional.of(caller);
  }
}
