package lms.appeal;

/** Where an appeal stands. */
public enum AppealState {
  /** Waits for somebody who decides. */
  OPEN,
  REFUSED,
  /** Somebody agreed; waits until the question is marked otherwise. */
  ACCEPTED,
  /** The question is marked otherwise, for everybody. */
  SETTLED,
  /** Somebody agreed, but nothing is marked otherwise; a reviewer says why. */
  CLOSED;

  /** Has anybody something to do yet? */
  public boolean pending() {
    return this == OPEN || this == ACCEPTED;
  }
}
