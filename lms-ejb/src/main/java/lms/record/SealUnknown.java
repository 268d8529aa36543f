package lms.record;

import lms.platform.Refusal;

/** No sitting was ever sealed with this number. */
public class SealUnknown extends Refusal {}
