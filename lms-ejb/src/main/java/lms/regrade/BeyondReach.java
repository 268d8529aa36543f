package lms.regrade;

import lms.platform.Refusal;

/** It touches people whom the one who decides may not see; somebody with a wider reach decides. */
public class BeyondReach extends Refusal {
  public BeyondReach(long people) {
    super(people);
  }
}
