package lms.programme;

import lms.platform.Refusal;

/** A shift may not reach back before today. */
public class PastCannotMove extends Refusal {}
