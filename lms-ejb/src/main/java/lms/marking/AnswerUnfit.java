package lms.marking;

import lms.platform.Refusal;

/** The answer has not the form that the item asks for. */
public class AnswerUnfit extends Refusal {}
