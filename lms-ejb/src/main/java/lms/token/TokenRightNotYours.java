package lms.token;

import lms.platform.Refusal;

/** A token holds only rights of its owner, and never the right to make tokens or give passwords. */
public class TokenRightNotYours extends Refusal {}
