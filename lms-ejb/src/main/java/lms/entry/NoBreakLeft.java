package lms.entry;

import lms.platform.Refusal;

/** The exam has no breaks, or all of them were taken. */
public class NoBreakLeft extends Refusal {}
