package lms.regrade;

import lms.platform.Refusal;

/** Only who ordered it, or may put it in force, drops it. */
public class OrderedByAnother extends Refusal {}
