package lms.exam;

import lms.platform.Refusal;

/** It need not be sat any more, and nobody has missed it. */
public class PaperTakenBack extends Refusal {}
