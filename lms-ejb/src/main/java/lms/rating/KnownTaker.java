package lms.rating;

import lms.platform.Refusal;

/** Whose answer it is has come to be known to its marker since they were asked. */
public class KnownTaker extends Refusal {}
