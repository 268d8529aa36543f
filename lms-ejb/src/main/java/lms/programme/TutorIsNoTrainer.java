package lms.programme;

import lms.platform.Refusal;

/** The tutor of a cohort is a trainer who is still here. */
public class TutorIsNoTrainer extends Refusal {}
