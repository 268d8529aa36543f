package lms.attempt;

import lms.platform.Refusal;

/** Nobody releases an exam of their own. */
public class OwnLock extends Refusal {}
