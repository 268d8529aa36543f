package lms.export;

/** How far a parcel is. */
public enum ParcelState {
  WAITING,
  PACKING,
  READY,
  FAILED
}
