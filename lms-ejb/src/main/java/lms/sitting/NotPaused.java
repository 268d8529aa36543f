package lms.sitting;

import lms.platform.Refusal;

/** What runs cannot be resumed. */
public class NotPaused extends Refusal {}
