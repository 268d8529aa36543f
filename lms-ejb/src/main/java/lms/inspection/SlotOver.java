package lms.inspection;

/** The slot is over. */
public class SlotOver extends SlotNotNow {}
