package lms.entry;

import lms.platform.Refusal;

/** Somebody has to let them in first, or they type the code of the room. */
public class NotAdmitted extends Refusal {}
