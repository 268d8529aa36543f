package lms.regrade;

import lms.platform.Refusal;

/** Nobody puts in force alone what they have ordered. */
public class OrderedByYou extends Refusal {}
