package lms.gate;

import lms.platform.Refusal;

/** Who has agreed to an elimination does not decide about the appeal that holds it up. */
public class VotedOnElimination extends Refusal {}
