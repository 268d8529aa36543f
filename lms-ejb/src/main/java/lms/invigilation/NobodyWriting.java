package lms.invigilation;

import lms.platform.Refusal;

/** There is nobody in the hall whom it could be about. */
public class NobodyWriting extends Refusal {}
