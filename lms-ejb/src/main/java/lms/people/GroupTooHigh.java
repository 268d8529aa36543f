package lms.people;

import lms.platform.Refusal;

/** Only who manages accounts may give or take the groups HR and administrator. */
public class GroupTooHigh extends Refusal {}
