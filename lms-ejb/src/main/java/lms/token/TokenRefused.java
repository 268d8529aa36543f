package lms.token;

import lms.platform.Refusal;

/** The token is unknown, expired or withdrawn, or its owner's account is closed. */
public class TokenRefused extends Refusal {}
