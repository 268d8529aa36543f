package lms.appeal;

import lms.platform.Refusal;

/**
 * Who put a correction in force does not decide about objections to what it made of the question.
 */
public class OwnCorrection extends Refusal {}
