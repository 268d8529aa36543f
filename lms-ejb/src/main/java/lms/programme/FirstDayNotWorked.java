package lms.programme;

import java.time.LocalDate;
import lms.platform.Refusal;

/** The first day is a day off; the next working day is told. */
public class FirstDayNotWorked extends Refusal {
  public FirstDayNotWorked(LocalDate next) {
    super(next.toString());
  }
}
