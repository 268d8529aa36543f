package lms.sitting;

import lms.platform.Refusal;

/** There is no receipt before the hand-in. */
public class SittingStillOpen extends Refusal {}
