package lms.recording;

import lms.platform.Refusal;

/** An item takes so many recordings and no more, however often somebody begins again. */
public class TakesUsedUp extends Refusal {
  public TakesUsedUp(int most) {
    super(most);
  }
}
