package lms.web.accommodation;

import lms.platform.Refusal;

/** Nobody within reach has this number. */
public class PersonNotFound extends Refusal {
  public PersonNotFound(String number) {
    super(number);
  }
}
