package lms.regrade;

import lms.platform.Refusal;

/** It is not done, or everybody whom it touches has been marked again. */
public class NothingFailed extends Refusal {}
