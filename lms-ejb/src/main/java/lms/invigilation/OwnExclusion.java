package lms.invigilation;

import lms.platform.Refusal;

/** Who sent somebody out does not find that it was wrong; somebody else looks. */
public class OwnExclusion extends Refusal {}
