package lms.people;

import lms.platform.Refusal;

/** The file holds more than a roster may: so many megabytes, so many rows. */
public class RosterTooLarge extends Refusal {
  public RosterTooLarge(int megabytes, int rows) {
    super(megabytes, rows);
  }
}
