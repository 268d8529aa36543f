package lms.appeal;

import lms.platform.Refusal;

/** Elimination waits until the person's appeals are decided and what follows from them is done. */
public class AppealPending extends Refusal {}
