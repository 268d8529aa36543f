package lms.exam;

import lms.platform.Refusal;

/** The window of the paper has not begun, is over, or the paper was withdrawn. */
public class PaperNotOpen extends Refusal {}
