package lms.inspection;

/** The slot has not begun. */
public class SlotAhead extends SlotNotNow {}
