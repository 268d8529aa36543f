package lms.security;

import lms.platform.Refusal;

/** Who changes a password must know the old one. */
public class OldPasswordWrong extends Refusal {}
