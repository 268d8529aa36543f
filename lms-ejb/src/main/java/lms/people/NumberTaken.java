package lms.people;

import lms.platform.Refusal;

/** Somebody has this employee number, or had it and left. */
public class NumberTaken extends Refusal {
  public NumberTaken(String number) {
    super(number);
  }
}
