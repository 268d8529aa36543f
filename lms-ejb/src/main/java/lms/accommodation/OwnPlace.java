package lms.accommodation;

import lms.platform.Refusal;

/** Nobody allows themselves another place, or takes it from themselves. */
public class OwnPlace extends Refusal {}
