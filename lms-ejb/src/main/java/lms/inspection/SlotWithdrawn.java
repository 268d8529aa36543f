package lms.inspection;

/** The slot does not take place. */
public class SlotWithdrawn extends SlotNotNow {}
