package lms.inspection;

import lms.platform.Refusal;

/** All places are taken. */
public class SlotFull extends Refusal {}
