package lms.invigilation;

import lms.platform.Refusal;

/** Nobody waits at the door to be admitted. */
public class NobodyWaiting extends Refusal {}
