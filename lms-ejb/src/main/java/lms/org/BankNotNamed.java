package lms.org;

import lms.platform.Refusal;

/** A certificate bears the name of the bank, and nobody has given it one yet. */
public class BankNotNamed extends Refusal {}
