package lms.record;

import lms.platform.Refusal;

/** It cannot be a seal: a seal has 64 hexadecimal digits. */
public class SealUnfit extends Refusal {
  public SealUnfit(int length) {
    super(length);
  }
}
