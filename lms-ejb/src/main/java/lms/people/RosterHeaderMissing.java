package lms.people;

import lms.platform.Refusal;

/** Columns that every roster must have are not there. */
public class RosterHeaderMissing extends Refusal {
  public RosterHeaderMissing(String columns) {
    super(columns);
  }
}
