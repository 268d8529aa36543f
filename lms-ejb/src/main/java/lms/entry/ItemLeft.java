package lms.entry;

import lms.platform.Refusal;

/** In an exam without return, an item that was left takes no answer any more. */
public class ItemLeft extends Refusal {}
