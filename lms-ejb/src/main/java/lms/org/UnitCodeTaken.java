package lms.org;

import lms.platform.Refusal;

/** Another site, centre or team has this code. */
public class UnitCodeTaken extends Refusal {
  public UnitCodeTaken(String code) {
    super(code);
  }
}
