package lms.appeal;

import lms.platform.Refusal;

/** No correction in force for this question, or the person's paper is not marked under it yet. */
public class CorrectionUnfit extends Refusal {}
