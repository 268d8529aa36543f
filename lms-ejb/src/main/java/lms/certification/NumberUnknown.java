package lms.certification;

import lms.platform.Refusal;

/** No certificate has this number. */
public class NumberUnknown extends Refusal {}
