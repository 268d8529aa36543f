package lms.security;

import lms.platform.Refusal;

/** Wrong name or wrong password; which of the two is not told. */
public class SignInRefused extends Refusal {}
