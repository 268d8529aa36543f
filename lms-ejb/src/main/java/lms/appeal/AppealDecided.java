package lms.appeal;

import lms.platform.Refusal;

/** Somebody has decided it. */
public class AppealDecided extends Refusal {}
