package lms.appeal;

import lms.platform.Refusal;

/** There is one appeal an item each time it is marked, and one after the other. */
public class AppealedAlready extends Refusal {}
