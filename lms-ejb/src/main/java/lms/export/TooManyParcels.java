package lms.export;

import lms.platform.Refusal;

/** This person has as many parcels as one may have; one has to be dropped first. */
public class TooManyParcels extends Refusal {
  public TooManyParcels(int most) {
    super(most);
  }
}
