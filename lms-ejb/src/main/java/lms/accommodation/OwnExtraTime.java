package lms.accommodation;

import lms.platform.Refusal;

/** Nobody grants extra time to themselves, or takes it from themselves. */
public class OwnExtraTime extends Refusal {}
