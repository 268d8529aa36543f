package lms.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import lms.platform.Actor;
import lms.platform.Language;

/**
 * The person (or token, or the academy itself) that stands at a door, as the server carries it
 * along.
 *
 * @param epoch grows when the person signs out everywhere; older sign-ins are then void
 */
public record Caller(
    Actor actor, String login, Language language, Reach reach, Set<String> rights, int epoch)
    implements Principal, Serializable {
  static final Caller SYSTEM =
      new Caller(Actor.SYSTEM, "academy", Language.ZH, Reach.EVERYBODY, Set.of(Right.SYSTEM), 0);

  @Override
  public String getName() {
    return login;
  }
}
