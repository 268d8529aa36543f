package lms.programme;

import lms.platform.Refusal;

/** Some of those who are to be trained are no trainees, or no longer here. */
public class NotTrainees extends Refusal {
  public NotTrainees(String numbers) {
    super(numbers);
  }
}
