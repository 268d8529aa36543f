package lms.gate;

import lms.platform.Refusal;

/** Nobody has a voice in their own case. */
public class OwnElimination extends Refusal {}
