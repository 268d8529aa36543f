package lms.entry;

/** What the rules say to somebody at the door. */
public enum EntryState {
  /** May begin. */
  OPEN,
  /** Waits to be let in, or for the code of the room. */
  WAITING,
  /** Came after the last moment; an invigilator may let them in. */
  LATE,
  /** Comes from an address that is none of the exam's; an invigilator may let them in. */
  ELSEWHERE,
  /** Is not in the browser of the exam; an invigilator may let them in. */
  UNSAFE,
  /** Has passed, and sits no other attempt. */
  PASSED,
  /** Failed so often that somebody has to release the next attempt. */
  LOCKED,
  /** Began another attempt today. */
  SAME_DAY,
  /** The waiting time after the attempt before is not over. */
  TOO_EARLY,
  /** Has lessons to read before another attempt. */
  LESSONS
}
