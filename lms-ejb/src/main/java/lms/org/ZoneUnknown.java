package lms.org;

import lms.platform.Refusal;

/** A site needs a time zone that exists. */
public class ZoneUnknown extends Refusal {}
