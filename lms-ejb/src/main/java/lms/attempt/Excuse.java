package lms.attempt;

/** Why an attempt does not count: it is neither a fail nor an attempt. */
public enum Excuse {
  /** The academy did not run. */
  STANDSTILL,
  /** Its paper was there too late. */
  LATE_PAPER,
  /** It was paused, and nobody let it go on. */
  PAUSED,
  /** Its taker was sent out for something in the building. */
  ENVIRONMENT,
  /** Its taker was sent out for a mistake of those who hold the exam. */
  STAFF,
  /** Its taker was sent out for something technical. */
  TECHNICAL,
  /** It was missed, and somebody found that its person could not sit it. */
  ABSENCE,
  /** From a time when the reason was not written down. */
  UNTOLD
}
