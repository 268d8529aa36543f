package lms.credit;

import java.math.BigDecimal;
import java.time.Instant;

/** Credits were booked for a person. */
public record CreditsBooked(
    long personId, CreditKind kind, BigDecimal amount, String cause, Instant at) {}
