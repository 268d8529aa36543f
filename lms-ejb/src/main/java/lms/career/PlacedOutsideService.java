package lms.career;

import java.time.LocalDate;
import lms.platform.Refusal;

/** Nobody is in a grade before their first day at the bank, nor from a day to come. */
public class PlacedOutsideService extends Refusal {
  public PlacedOutsideService(LocalDate first, LocalDate last) {
    super(first.toString(), last.toString());
  }
}
