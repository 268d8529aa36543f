package lms.regrade;

import lms.platform.Refusal;

/** Nobody regrades what their own paper asks. */
public class OwnPaperTouched extends Refusal {}
