package lms.accommodation;

import lms.platform.Refusal;

/** Nobody allows themselves anything, or takes it from themselves. */
public class OwnGrant extends Refusal {}
