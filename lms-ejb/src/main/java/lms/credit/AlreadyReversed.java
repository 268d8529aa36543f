package lms.credit;

import lms.platform.Refusal;

/** The entry was taken back before, or is itself a taking-back. */
public class AlreadyReversed extends Refusal {}
