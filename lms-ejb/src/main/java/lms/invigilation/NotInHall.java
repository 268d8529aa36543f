package lms.invigilation;

import lms.platform.Refusal;

/** The log of a hall notes only people of that hall. */
public class NotInHall extends Refusal {}
