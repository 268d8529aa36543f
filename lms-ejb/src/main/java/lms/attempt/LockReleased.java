package lms.attempt;

import lms.platform.Refusal;

/** Somebody has released it before. */
public class LockReleased extends Refusal {}
