package lms.gate;

import lms.platform.Refusal;

/** Whether an elimination stands after all, somebody decides who had no voice in it. */
public class AgreedBefore extends Refusal {}
