package lms.consequence;

/** How it stands with a certificate whose ground has fallen. */
public enum DoubtState {
  OPEN,
  SUSPENDED,
  REVOKED,
  KEPT,
  LAPSED
}
