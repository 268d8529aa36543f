package lms.inspection;

import lms.platform.Refusal;

/** It is not the time for it; each reason is one of its own. */
public abstract class SlotNotNow extends Refusal {}
