package lms.appeal;

import lms.platform.Refusal;

/** It is not upheld, or over: it waits for no other marking. */
public class NotUpheld extends Refusal {}
