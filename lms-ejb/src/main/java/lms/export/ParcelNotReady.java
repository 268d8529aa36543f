package lms.export;

import lms.platform.Refusal;

/** The parcel is still being packed. */
public class ParcelNotReady extends Refusal {}
