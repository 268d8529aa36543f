package lms.rating;

import lms.platform.Refusal;

/** The answer has its mark: nothing can be given any more. */
public class AnswerDecided extends Refusal {}
