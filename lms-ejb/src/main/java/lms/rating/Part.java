package lms.rating;

/**
 * Which of the marks of an answer: the only or first, the second, the one that decides between
 * them, or one that somebody asked for after it was decided.
 */
public enum Part {
  FIRST,
  SECOND,
  THIRD,
  REVIEW
}
