package lms.security;

import java.util.Set;
import java.util.concurrent.Callable;
import lms.platform.Actor;
import lms.platform.Language;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/**
 * Lets the academy act under a name without a browser: chores as the system, the sample academy as
 * its sample people. Doors, rights, reach and audit then work as for anybody. Callable from code
 * only; nothing that comes from outside reaches it.
 */
public final class Acting {
  private Acting() {}

  /** Does the work as the academy itself. */
  public static <T> T asSystem(Callable<T> work) {
    return as(Caller.SYSTEM, work);
  }

  /** Does the work as a sample person, with exactly the rights and reach of these groups. */
  public static <T> T asPerson(
      long personId,
      String login,
      String name,
      Set<Group> groups,
      Long teamId,
      Long siteId,
      Callable<T> work) {
    Reach reach = new Reach(Group.widestOf(groups), personId, teamId, siteId);
    return as(
        new Caller(
            new Actor(Actor.Kind.PERSON, personId, name),
            login,
            Language.ZH,
            reach,
            Set.copyOf(groups),
            Group.rightsOf(groups),
            0),
        work);
  }

  /** Remembers who asks now, for what is done for them later and on another thread. */
  public static Later later() {
    return new Later(SecurityDomain.getCurrent().getCurrentSecurityIdentity());
  }

  /** Somebody on whose behalf work goes on, with the rights and the reach they had. */
  public static final class Later {
    private final SecurityIdentity identity;

    private Later(SecurityIdentity identity) {
      this.identity = identity;
    }

    public <T> T call(Callable<T> work) {
      return run(identity, work);
    }
  }

  private static <T> T as(Caller caller, Callable<T> work) {
    Roles roles = Roles.fromSet(caller.rights());
    return run(
        SecurityDomain.getCurrent()
            .createAdHocIdentity(caller)
            .withDefaultRoleMapper(RoleMapper.constant(roles)),
        work);
  }

  private static <T> T run(SecurityIdentity identity, Callable<T> work) {
    try {
      return identity.runAs(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
