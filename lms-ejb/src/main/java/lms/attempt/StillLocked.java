package lms.attempt;

import lms.platform.Refusal;

/** Nobody in the hall lets somebody in whose next attempt is locked. */
public class StillLocked extends Refusal {}
