package lms.rating;

import lms.platform.Refusal;

/** Who marks again says why. */
public class ReasonMissing extends Refusal {}
