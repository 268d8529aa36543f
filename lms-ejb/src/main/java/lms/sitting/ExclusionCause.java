package lms.sitting;

/**
 * Why somebody was taken out of an exam. Only what the person did themselves costs the mark: then
 * it is 0. For every other cause the sitting is marked as it stands, and the rooms above see to it
 * that it does not count against the person.
 */
public enum ExclusionCause {
  /** The building: fire alarm, noise, power. */
  ENVIRONMENT,
  /** The person broke the rules. */
  PERSON,
  /** The people who hold the exam made a mistake. */
  STAFF,
  /** The machine, the network, the academy. */
  TECHNICAL;

  /** Is the mark 0, whatever was answered? */
  public boolean forfeits() {
    return this == PERSON;
  }
}
