package lms.programme;

/** What the plan foresees: small quiz, mid exam, big exam, and a second chance for one person. */
public enum OccasionKind {
  DAILY,
  WEEKLY,
  STAGE,
  RESIT
}
