package lms.inspection;

import lms.platform.Refusal;

/** It has to lie ahead, end after it begins, and last four hours at most. */
public class SlotUnfit extends Refusal {}
