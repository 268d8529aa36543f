package lms.inspection;

import lms.platform.Refusal;

/** Somebody has booked it. */
public class SlotBooked extends Refusal {}
