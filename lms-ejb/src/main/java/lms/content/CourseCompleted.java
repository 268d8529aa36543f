package lms.content;

import java.time.Instant;

/** Somebody has read the last unread lesson of a course. Told once a person and course. */
public record CourseCompleted(long personId, String courseId, Instant at) {}
