package lms.exam;

/** When a taker may see marks, right answers and explanations. */
public enum Feedback {
  AT_ONCE,
  AFTER_CLOSE
}
