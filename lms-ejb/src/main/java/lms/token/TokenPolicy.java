package lms.token;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import lms.security.Right;

/** What a token may be: some of the owner's rights, for a year at most. */
final class TokenPolicy {
  static final int MOST_DAYS = 365;

  /** A stolen token must not be able to make itself a successor or take over accounts. */
  private static final Set<String> NEVER =
      Set.of(
          Right.MAKE_TOKEN,
          Right.SEE_TOKENS,
          Right.MANAGE_ACCOUNTS,
          Right.GIVE_FIRST_CODE,
          Right.MOVE_CLOCK,
          Right.SYSTEM);

  private TokenPolicy() {}

  static Set<String> offered(Set<String> own) {
    Set<String> rights = new TreeSet<>(own);
    rights.removeAll(NEVER);
    return rights;
  }

  static void require(TokenOrder order, Set<String> own, LocalDate today) {
    if (!offered(own).containsAll(order.rights())) throw new TokenRightNotYours();
    boolean inTime =
        !order.lastDay().isBefore(today) && !order.lastDay().isAfter(today.plusDays(MOST_DAYS));
    if (!inTime) throw new TokenPeriodWrong(MOST_DAYS);
  }

  /** What the token may do now: a right that its owner lost is lost to it too. */
  static Set<String> present(Set<String> token, Set<String> owner) {
    Set<String> rights = offered(owner);
    rights.retainAll(token);
    return Set.copyOf(rights);
  }
}
