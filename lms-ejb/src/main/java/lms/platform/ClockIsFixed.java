package lms.platform;

/** The clock of a real academy cannot be moved, and no clock goes back. */
public class ClockIsFixed extends Refusal {}
