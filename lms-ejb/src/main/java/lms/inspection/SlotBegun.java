package lms.inspection;

/** The slot has begun, so that it is too late for it. */
public class SlotBegun extends SlotNotNow {}
