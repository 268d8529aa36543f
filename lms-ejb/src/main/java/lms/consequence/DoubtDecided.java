package lms.consequence;

import lms.platform.Refusal;

/** Somebody has decided about this certificate, or the mark was given back meanwhile. */
public class DoubtDecided extends Refusal {}
