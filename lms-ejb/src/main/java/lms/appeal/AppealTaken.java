package lms.appeal;

/**
 * Somebody is about to decide about an appeal, or to end it. Whoever listens may refuse, when the
 * reviewer has a part in what the appeal is about.
 */
public record AppealTaken(long appealId, long personId, long reviewerId) {}
