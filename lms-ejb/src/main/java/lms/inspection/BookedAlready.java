package lms.inspection;

import lms.platform.Refusal;

/** This person has a place in it, or one for the same exam at another time. */
public class BookedAlready extends Refusal {}
