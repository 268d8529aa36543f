package lms.people;

import lms.platform.Refusal;

/** So many rows are wrong, and nobody has said that exactly these are to be left out. */
public class RosterRowsWrong extends Refusal {
  public RosterRowsWrong(long rows) {
    super(rows);
  }
}
