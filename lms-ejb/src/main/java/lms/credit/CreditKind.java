package lms.credit;

/** The two kinds of credit. */
public enum CreditKind {
  REQUIRED,
  ELECTIVE
}
