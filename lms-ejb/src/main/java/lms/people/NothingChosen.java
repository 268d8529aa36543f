package lms.people;

import lms.platform.Refusal;

/** Nobody of those chosen can get a code: none was chosen, or all have got one meanwhile. */
public class NothingChosen extends Refusal {}
