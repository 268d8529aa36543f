package lms.sitting;

import lms.platform.Refusal;

/** The paper is handed in; nothing can be added. */
public class SittingClosed extends Refusal {}
