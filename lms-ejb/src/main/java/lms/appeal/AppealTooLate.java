package lms.appeal;

import lms.platform.Refusal;

/** The time for an objection is over. */
public class AppealTooLate extends Refusal {}
