package lms.sitting;

import lms.platform.Refusal;

/** The time stands still; nothing is taken until it runs again. */
public class SittingPaused extends Refusal {}
