package lms.programme;

import lms.platform.Refusal;

/** There is a cohort with this code. */
public class CohortCodeTaken extends Refusal {}
