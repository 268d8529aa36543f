package lms.certification;

import lms.platform.Refusal;

/** The check digit does not fit: the number was mistyped or altered. */
public class NumberAltered extends Refusal {}
