package lms.security;

import lms.platform.Refusal;

/** A stranger stands at a door that wants a name. */
public class NotSignedIn extends Refusal {}
