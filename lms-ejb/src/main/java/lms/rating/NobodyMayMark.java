package lms.rating;

import lms.platform.Refusal;

/** None of those chosen may mark any of it. */
public class NobodyMayMark extends Refusal {}
