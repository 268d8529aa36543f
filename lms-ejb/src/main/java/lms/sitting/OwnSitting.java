package lms.sitting;

import lms.platform.Refusal;

/** Nobody decides about a sitting of their own. */
public class OwnSitting extends Refusal {}
