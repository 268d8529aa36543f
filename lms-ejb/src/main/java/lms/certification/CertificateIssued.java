package lms.certification;

import java.time.Instant;

/** A certificate was issued, by rule or by hand. */
public record CertificateIssued(
    long certificateId, long personId, String skillId, int level, Instant at) {}
