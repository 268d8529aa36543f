package lms.entry;

import lms.platform.Refusal;

/** The exam is sat from certain addresses only; an invigilator may let them in. */
public class WrongPlace extends Refusal {
  public WrongPlace(String address) {
    super(address);
  }
}
