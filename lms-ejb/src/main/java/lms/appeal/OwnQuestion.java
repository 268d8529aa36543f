package lms.appeal;

import lms.platform.Refusal;

/** Who wrote or approved a question does not decide about objections to it. */
public class OwnQuestion extends Refusal {}
