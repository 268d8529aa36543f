package lms.regrade;

import lms.platform.Refusal;

/** Another correction came into force since it was found out what this one would do. */
public class CheckOutdated extends Refusal {}
