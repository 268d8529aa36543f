package lms.correction;

/** The kinds of corrections. */
public enum ChangeKind {
  /** The item was unfit: everybody who was asked has its full point, answered or not. */
  VOID,
  /** Something else is right: other options, or the other truth. */
  KEY,
  /** A further text counts in a blank, or as a short answer. */
  ACCEPT,
  /** Only a wholly right answer has a point; parts have none. */
  WHOLE,
  /** An earlier correction no longer counts. */
  UNDO
}
