package lms.gate;

import lms.platform.Refusal;

/** Nobody is eliminated before a correction that is in force has reached their marks. */
public class RegradeNotDone extends Refusal {}
