package lms.correction;

/** How the parts of an answer make its share. */
public enum Scheme {
  /** As the type has it: parts have points, and wrong choices take some back. */
  PARTS,
  /**
   * Of a multiple: every option counts by itself, ticked or left; a wrong one takes nothing back.
   */
  EACH,
  /** Only a wholly right answer has a point; parts have none. */
  WHOLE
}
