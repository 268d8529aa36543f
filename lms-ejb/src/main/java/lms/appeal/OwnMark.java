package lms.appeal;

import lms.platform.Refusal;

/** Who marked an answer does not decide about objections to it. */
public class OwnMark extends Refusal {}
