package lms.sitting;

/** In which part somebody acts on a sitting. */
public enum Author {
  TAKER,
  INVIGILATOR,
  MARKER,
  SYSTEM
}
