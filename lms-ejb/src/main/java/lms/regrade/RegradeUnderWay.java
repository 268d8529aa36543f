package lms.regrade;

import lms.platform.Refusal;

/** Another regrade is being carried out; one after the other. */
public class RegradeUnderWay extends Refusal {}
