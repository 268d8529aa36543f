package lms.content;

import lms.platform.Refusal;

/** Somebody else saved the lesson while it was being edited. */
public class LessonChangedMeanwhile extends Refusal {}
