package lms.export;

import lms.platform.Refusal;

/** More certificates than one list holds; a narrower filter is needed. */
public class TooManyLines extends Refusal {
  public TooManyLines(int most) {
    super(most);
  }
}
