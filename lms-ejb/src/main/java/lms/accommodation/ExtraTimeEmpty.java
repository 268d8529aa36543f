package lms.accommodation;

import lms.platform.Refusal;

/** Neither per cent nor minutes, or it would end before it begins. */
public class ExtraTimeEmpty extends Refusal {}
