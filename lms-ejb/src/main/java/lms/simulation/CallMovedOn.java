package lms.simulation;

import lms.platform.Refusal;

/** Another tab or device has gone on with this call meanwhile. */
public class CallMovedOn extends Refusal {}
