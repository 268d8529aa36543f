package lms.entry;

/** What the rules say to somebody at the door. */
public enum EntryState {
  /** May begin. */
  OPEN,
  /** Waits to be let in, or for the code of the room. */
  WAITING,
  /** Came after the last moment; an invigilator may let them in. */
  LATE
}
