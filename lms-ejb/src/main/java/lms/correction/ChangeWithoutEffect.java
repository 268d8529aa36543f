package lms.correction;

import lms.platform.Refusal;

/** The question counts like this already. */
public class ChangeWithoutEffect extends Refusal {}
