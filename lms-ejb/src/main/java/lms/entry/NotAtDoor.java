package lms.entry;

import lms.platform.Refusal;

/** Whoever has begun, or can no longer begin, need not be let in. */
public class NotAtDoor extends Refusal {}
