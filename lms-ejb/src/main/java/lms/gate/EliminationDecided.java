package lms.gate;

import lms.platform.Refusal;

/** The elimination was decided before. */
public class EliminationDecided extends Refusal {}
