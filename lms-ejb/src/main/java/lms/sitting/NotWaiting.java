package lms.sitting;

import lms.platform.Refusal;

/** Somebody has decided about this late answer already. */
public class NotWaiting extends Refusal {}
