package lms.platform;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * An expected "no": a rule of the house was asked and said no. One subclass per reason, in the room
 * that owns the rule, carrying the facts a person needs. Rolls the transaction back. Its text key
 * is made from its name: {@code AttemptLimitReached} in room {@code exam} is {@code
 * exam.refused.attemptLimitReached}, the facts fill {0}, {1} and so on.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {
  private final transient List<Object> facts;

  protected Refusal(Object... facts) {
    super(null, null, false, false);
    this.facts = List.of(facts);
  }

  /** The room's name followed by {@code .refused.} and this class's name in lower camel case. */
  public final String key() {
    String room = getClass().getPackageName().replaceFirst("^lms\\.(web\\.)?", "");
    String name = getClass().getSimpleName();
    return room + ".refused." + Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** Numbers, dates, names: what the text speaks of, in the order of its placeholders. */
  public final List<Object> facts() {
    return facts == null ? List.of() : facts;
  }

  @Override
  public final String getMessage() {
    return key() + facts();
  }
}
