package lms.exam;

import lms.platform.Refusal;

/** The rule of this paper shows results only after its window has closed. */
public class ResultNotYet extends Refusal {}
