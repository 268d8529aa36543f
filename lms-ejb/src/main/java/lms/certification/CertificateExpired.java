package lms.certification;

import java.time.Instant;

/** A certificate's validity is over. */
public record CertificateExpired(
    long certificateId, long personId, String skillId, int level, Instant at) {}
