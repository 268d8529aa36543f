package lms.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.HashSet;
import java.util.Set;
import lms.platform.Actor;
import lms.platform.Language;

/**
 * The person (or token, or the academy itself) that stands at a door, as the server carries it
 * along.
 *
 * @param reach the widest that any of the groups has
 * @param groups those of a person; none for the academy itself, which sees everybody
 * @param epoch grows when the person signs out everywhere; older sign-ins are then void
 */
public record Caller(
    Actor actor,
    String login,
    Language language,
    Reach reach,
    Set<Group> groups,
    Set<String> rights,
    int epoch)
    implements Principal, Serializable {
  /** Rights that everybody has for their own sake: how far they reach is said by others. */
  private static final Set<String> NOT_FOR_OTHERS =
      Set.of(
          Right.SYSTEM,
          Right.READ_CONTENT,
          Right.SIT_EXAM,
          Right.PRACTISE_CALL,
          Right.SEE_OWN_RECORD);

  static final Caller SYSTEM =
      new Caller(
          Actor.SYSTEM, "academy", Language.ZH, Reach.EVERYBODY, Set.of(), Set.of(Right.SYSTEM), 0);

  /**
   * Whom this caller may see by one of these rights: the reach of the groups that have it, not of
   * the others. A team leader who is a quality assessor as well sees the certificates of the team.
   */
  Reach reach(Set<String> by) {
    Set<String> seeing = new HashSet<>(by);
    seeing.removeAll(NOT_FOR_OTHERS);
    return seeing.isEmpty() || groups.isEmpty() ? reach : reach.by(Group.widestOf(groups, seeing));
  }

  @Override
  public String getName() {
    return login;
  }
}
