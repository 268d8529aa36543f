package lms.people;

import lms.platform.Refusal;

/** Nobody leaves before the first day here. */
public class LeavesBeforeHired extends Refusal {}
