package lms.programme;

import lms.platform.Refusal;

/** The first day is a day off; the next working day is told. */
public class FirstDayNotWorked extends Refusal {
  public FirstDayNotWorked(java.time.LocalDate next) {
    super(next.toString());
  }
}
