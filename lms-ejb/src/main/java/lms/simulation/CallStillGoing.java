package lms.simulation;

import lms.platform.Refusal;

/** There is no result yet: the call has not ended. */
public class CallStillGoing extends Refusal {}
