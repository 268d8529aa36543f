package lms.platform;

import java.time.Duration;

/** The clock of a sample academy was moved ahead. */
public record ClockMoved(Duration by) {}
