package lms.platform;

import java.io.Serializable;

/**
 * Who acts: a person, the academy itself (chores), or a program with a token that a person made.
 *
 * @param id the person's id; of a token, its owner's; 0 for the academy
 */
public record Actor(Kind kind, long id, String name) implements Serializable {
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, 0, "academy");

  /** The kinds of those who act. */
  public enum Kind {
    PERSON,
    SYSTEM,
    TOKEN
  }
}
