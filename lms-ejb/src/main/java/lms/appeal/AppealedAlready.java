package lms.appeal;

import lms.platform.Refusal;

/** There is one appeal an item. */
public class AppealedAlready extends Refusal {}
