package lms.rating;

import lms.platform.Refusal;

/** The sound has not arrived; who marks without it says why. */
public class SoundMissing extends Refusal {}
