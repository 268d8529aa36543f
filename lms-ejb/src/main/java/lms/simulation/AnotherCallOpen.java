package lms.simulation;

import lms.platform.Refusal;

/** One call at a time: another scenario's call is not finished yet. */
public class AnotherCallOpen extends Refusal {
  public AnotherCallOpen(String title) {
    super(title);
  }
}
