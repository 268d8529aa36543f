package lms.inspection;

import lms.platform.Refusal;

/** Nobody has opened it, or it is closed again. */
public class InspectionClosed extends Refusal {}
