package lms.sitting;

import lms.platform.Refusal;

/** The sitting went on in another tab or on another machine. */
public class TakenOver extends Refusal {}
