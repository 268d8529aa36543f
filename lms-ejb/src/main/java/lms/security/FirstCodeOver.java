package lms.security;

import lms.platform.Refusal;

/** The code has ended, or a password was chosen with it already. */
public class FirstCodeOver extends Refusal {}
