package lms.appeal;

import lms.platform.Refusal;

/** Nobody decides about their own. */
public class OwnAppeal extends Refusal {}
