package lms.gate;

import lms.platform.Refusal;

/** The same person cannot decide twice about the same elimination. */
public class VotedAlready extends Refusal {}
