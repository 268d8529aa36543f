package lms.web.exam;

import lms.platform.Refusal;

/**
 * So many exams are begun at this moment that another one waits a little; its time has not begun.
 */
public class StartCrowded extends Refusal {
  private final int seconds;

  /**
   * @param seconds after which it is worth asking again
   */
  StartCrowded(int seconds) {
    super(seconds);
    this.seconds = seconds;
  }

  public int seconds() {
    return seconds;
  }
}
