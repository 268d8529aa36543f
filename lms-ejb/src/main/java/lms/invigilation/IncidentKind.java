package lms.invigilation;

/** What the log of a hall tells: the acts of invigilators, and what they note by hand. */
public enum IncidentKind {
  EXTENDED,
  PAUSED,
  RESUMED,
  TOLD,
  /** Had to go on at another machine. */
  MOVED,
  EXCLUDED,
  /** Somebody else found that the person was sent out for another cause. */
  RECONSIDERED,
  HANDED_IN,
  ADMITTED,
  LET_IN,
  /** Answers that came after the end count. */
  LATE_IN,
  /** They do not. */
  LATE_OUT,
  /** Missed it, and it does not count. */
  EXCUSED,
  ENVIRONMENT,
  PERSON,
  STAFF,
  TECHNICAL,
  OTHER;

  /** May it be noted by hand? */
  boolean byHand() {
    return ordinal() >= ENVIRONMENT.ordinal();
  }
}
