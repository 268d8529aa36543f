package lms.web.programme;

import lms.platform.Refusal;

/** What was typed is not a day. */
public class DayUnreadable extends Refusal {
  public DayUnreadable(String given) {
    super(given);
  }
}
