package lms.gate;

import lms.platform.Refusal;

/** Nobody is eliminated while it is not decided whether a late answer of theirs counts. */
public class LateAnswerWaits extends Refusal {}
