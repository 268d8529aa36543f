package lms.invigilation;

import lms.platform.Refusal;

/** This person was not sent out for what they did, or still writes. */
public class NotExcluded extends Refusal {}
