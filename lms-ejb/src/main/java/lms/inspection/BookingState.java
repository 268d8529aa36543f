package lms.inspection;

/** How it stands with somebody who wants to look at an exam. */
public enum BookingState {
  /** Waits for its time, or for somebody who opens it. */
  BOOKED,
  OPEN,
  /** Was open, and is not any more. */
  OVER,
  /** Its time went by, and nobody opened it. */
  MISSED,
  CANCELLED
}
