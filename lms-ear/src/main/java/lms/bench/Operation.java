package lms.bench;

/** What a taker does, each timed from the first byte sent to the last byte of the last answer. */
enum Operation {
  SIGN_IN,
  START,
  SAVE,
  /** How does the exam stand? Asked every 15 s by an open page. */
  PULSE,
  SUBMIT,
  RESULT
}
