package lms.export;

import lms.platform.Refusal;

/** More certificates than one parcel holds; a narrower filter is needed. */
public class TooManySheets extends Refusal {
  public TooManySheets(int most) {
    super(most);
  }
}
