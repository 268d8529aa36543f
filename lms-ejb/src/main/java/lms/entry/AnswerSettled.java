package lms.entry;

import lms.platform.Refusal;

/** Whoever was told how an item was answered changes the answer no more. */
public class AnswerSettled extends Refusal {}
