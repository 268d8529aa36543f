package lms.regrade;

import lms.platform.Refusal;

/** Nobody regrades their own paper. */
public class OwnPaperTouched extends Refusal {}
