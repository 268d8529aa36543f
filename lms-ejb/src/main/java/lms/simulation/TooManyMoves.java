package lms.simulation;

import lms.platform.Refusal;

/** No call is that long: it can only be ended now. */
public class TooManyMoves extends Refusal {
  public TooManyMoves(int most) {
    super(most);
  }
}
