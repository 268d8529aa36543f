package lms.appeal;

import lms.platform.Refusal;

/** Nobody has looked at the answer once more since it was objected to. */
public class NotReviewed extends Refusal {}
