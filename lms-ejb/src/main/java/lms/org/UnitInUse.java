package lms.org;

import lms.platform.Refusal;

/** People are there, or units below it that are not retired: how many of each. */
public class UnitInUse extends Refusal {
  public UnitInUse(long people, long units) {
    super(people, units);
  }
}
