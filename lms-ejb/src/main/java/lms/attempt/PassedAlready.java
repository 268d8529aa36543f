package lms.attempt;

import lms.platform.Refusal;

/** Whoever has passed sits no other attempt. */
public class PassedAlready extends Refusal {}
