package lms.script;

import lms.platform.Refusal;

/** The call is not where this can be done: nothing such is on offer, or the line is on hold. */
public class MoveNotPossible extends Refusal {}
