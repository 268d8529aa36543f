package lms.platform;

/**
 * The academy is about to stop; every door is still open. Whoever works in the background finishes
 * and begins nothing more.
 */
public record AcademyStops() {}
