package lms.correction;

import lms.platform.Refusal;

/** This kind of question cannot be corrected in this way, or what is said does not exist in it. */
public class ChangeUnfit extends Refusal {}
