package lms.question;

import lms.platform.Refusal;

/** Nobody makes their own question active. */
public class ReviewNeedsSomebodyElse extends Refusal {}
