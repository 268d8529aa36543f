package lms.correction;

import lms.platform.Refusal;

/** Papers are being marked at this moment, and one of them takes long. */
public class MarkingUnderWay extends Refusal {}
