package lms.question;

/** The life of a version of a question. */
public enum QuestionState {
  DRAFT,
  IN_REVIEW,
  ACTIVE,
  /** A newer version is active. */
  SUPERSEDED,
  /** No longer asked. */
  RETIRED
}
