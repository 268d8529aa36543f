package lms.question;

import lms.platform.Refusal;

/** Somebody else saved the question since it was opened; their words must not be lost. */
public class QuestionChangedMeanwhile extends Refusal {}
