package lms.script;

import lms.platform.Refusal;

/** The call has ended; nothing more can be done in it. */
public class CallIsOver extends Refusal {}
