package lms.regrade;

import lms.platform.Refusal;

/** A key says all that is right, and it was corrected since somebody saw it who ordered another. */
public class KeyCorrected extends Refusal {}
