package lms.entry;

import lms.platform.Refusal;

/** The exam is sat in Safe Exam Browser with its settings; an invigilator may let them in. */
public class NotInSafeBrowser extends Refusal {}
