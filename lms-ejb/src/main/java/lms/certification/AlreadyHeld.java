package lms.certification;

import lms.platform.Refusal;

/** The person holds a standing certificate of this skill and level; there is never a second. */
public class AlreadyHeld extends Refusal {
  public AlreadyHeld(String number) {
    super(number);
  }
}
