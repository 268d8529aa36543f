package lms.attempt;

import lms.platform.Refusal;

/** Only an exam that is over, was begun by nobody and counts can be excused. */
public class NotMissed extends Refusal {}
