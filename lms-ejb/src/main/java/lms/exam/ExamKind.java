package lms.exam;

/** Small quiz, mid exam, big exam, the second chance, and anything else. */
public enum ExamKind {
  DAILY,
  WEEKLY,
  STAGE,
  RESIT,
  OTHER
}
