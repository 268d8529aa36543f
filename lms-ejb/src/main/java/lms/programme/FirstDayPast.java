package lms.programme;

import lms.platform.Refusal;

/** A cohort begins today or later; what was not trained cannot be examined. */
public class FirstDayPast extends Refusal {}
