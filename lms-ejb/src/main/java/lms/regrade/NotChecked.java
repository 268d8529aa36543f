package lms.regrade;

import lms.platform.Refusal;

/** It waits for no decision: what it would do is not known yet, or somebody has decided. */
public class NotChecked extends Refusal {}
