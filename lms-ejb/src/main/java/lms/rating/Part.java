package lms.rating;

/** Which of the marks of an answer: the only or first, the second, or the one that decides. */
public enum Part {
  FIRST,
  SECOND,
  THIRD
}
