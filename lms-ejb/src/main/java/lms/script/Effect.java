package lms.script;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;

/**
 * What something the agent says or does brings about: the customer's mood moves, criteria are
 * earned or lost, a fatal error happens, a need is solved, the script goes on somewhere.
 *
 * @param mood added to the customer's mood
 * @param earn criteria met in full
 * @param half criteria met by half
 * @param lose criteria missed for good
 * @param fatal the error that fails the call; null for none
 * @param discloses identity level without which saying this discloses the account; null for none
 * @param needs identity level without which doing this is an act on a stranger's account; null for
 *     none
 * @param flags marks that conditions can ask for
 * @param solves the customer's needs that are met
 * @param to where the script goes on; null to stay
 */
public record Effect(
    int mood,
    List<String> earn,
    List<String> half,
    List<String> lose,
    Fatal fatal,
    Level discloses,
    Level needs,
    List<String> flags,
    List<String> solves,
    Next to) {
  static final Effect NONE = new Effect(0, null, null, null, null, null, null, null, null, null);

  public Effect {
    earn = orEmpty(earn);
    half = orEmpty(half);
    lose = orEmpty(lose);
    flags = orEmpty(flags);
    solves = orEmpty(solves);
  }

  static Effect to(Next to) {
    return new Effect(0, null, null, null, null, null, null, null, null, to);
  }

  static Effect orNone(Effect effect) {
    return effect == null ? NONE : effect;
  }

  static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** How far the customer's identity has been verified. */
  enum Level {
    @JsonProperty("none")
    NONE,
    @JsonProperty("basic")
    BASIC,
    @JsonProperty("enhanced")
    ENHANCED
  }

  /** Errors any one of which fails the call, whatever the rest was worth. */
  public enum Fatal {
    @JsonProperty("unverified-disclosure")
    UNVERIFIED_DISCLOSURE,
    @JsonProperty("unverified-action")
    UNVERIFIED_ACTION,
    @JsonProperty("third-party")
    THIRD_PARTY,
    @JsonProperty("secret-asked")
    SECRET_ASKED,
    @JsonProperty("guarantee")
    GUARANTEE,
    @JsonProperty("no-disclosure")
    NO_DISCLOSURE,
    @JsonProperty("wrong-transaction")
    WRONG_TRANSACTION,
    @JsonProperty("exceeded-authority")
    EXCEEDED_AUTHORITY,
    @JsonProperty("abuse")
    ABUSE,
    @JsonProperty("hung-up")
    HUNG_UP
  }

  /** Where the script goes on: the first branch whose condition holds. The last one has none. */
  record Next(List<Branch> branches) {
    /** In place of a node's name: back to where an outburst of the customer interrupted. */
    static final String BACK = "back";

    Next {
      branches = List.copyOf(branches);
    }

    static Next of(String node) {
      return new Next(List.of(new Branch(null, node)));
    }
  }

  record Branch(Condition when, String to) {}

  /**
   * All parts that are given must hold.
   *
   * @param allSolved every need of the customer is met
   */
  record Condition(
      Integer moodBelow,
      Integer moodAtLeast,
      Level verified,
      String flag,
      String unless,
      boolean allSolved) {
    boolean holds(int mood, Level level, Set<String> flags, boolean solved) {
      return (moodBelow == null || mood < moodBelow)
          && (moodAtLeast == null || mood >= moodAtLeast)
          && (verified == null || level.compareTo(verified) >= 0)
          && (flag == null || flags.contains(flag))
          && (unless == null || !flags.contains(unless))
          && (!allSolved || solved);
    }
  }
}
