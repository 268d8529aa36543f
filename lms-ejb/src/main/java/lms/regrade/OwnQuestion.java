package lms.regrade;

import lms.platform.Refusal;

/** Who wrote or approved a question puts no correction of it in force. */
public class OwnQuestion extends Refusal {}
