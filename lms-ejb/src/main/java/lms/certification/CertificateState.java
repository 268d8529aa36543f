package lms.certification;

/** How a certificate stands. Valid and suspended ones stand; the others have ended for good. */
public enum CertificateState {
  VALID,
  SUSPENDED,
  EXPIRED,
  REVOKED;

  boolean stands() {
    return this == VALID || this == SUSPENDED;
  }

  /** Which state may follow this one? Nothing comes back from the dead. */
  boolean mayBecome(CertificateState next) {
    return switch (next) {
      case VALID -> this == SUSPENDED;
      case SUSPENDED -> this == VALID;
      case EXPIRED, REVOKED -> stands();
    };
  }
}
