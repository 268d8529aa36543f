package lms.correction;

/** The kinds of corrections. */
public enum ChangeKind {
  /** The item was unfit: everybody who was asked has its full point, answered or not. */
  VOID,
  /** Something else is right: other options, the other truth, another order or other pairs. */
  KEY,
  /** A further text counts in a blank, or as a short answer. */
  ACCEPT,
  /** Only a wholly right answer has a point; parts have none. */
  WHOLE,
  /** Parts of an answer have points again, as the type has it. */
  PARTS,
  /** Of a multiple: every option counts by itself, and a wrong one takes nothing back. */
  EACH,
  /** An earlier correction no longer counts. */
  UNDO
}
