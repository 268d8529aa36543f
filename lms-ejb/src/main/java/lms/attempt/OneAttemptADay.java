package lms.attempt;

import lms.platform.Refusal;

/** At most one attempt begins on a day. */
public class OneAttemptADay extends Refusal {}
