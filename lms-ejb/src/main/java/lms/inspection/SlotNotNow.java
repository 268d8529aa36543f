package lms.inspection;

import lms.platform.Refusal;

/** It is not the time for it: the slot has not begun, or is over, or does not take place. */
public class SlotNotNow extends Refusal {}
