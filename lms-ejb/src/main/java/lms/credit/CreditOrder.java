package lms.credit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import lms.platform.Both;

/**
 * Credits to book.
 *
 * @param cause what they are for; booked once for a person, such as {@code stage-passed:business};
 *     see {@link CreditRuleRow#cause}
 */
public record CreditOrder(
    long personId,
    @NotNull CreditKind kind,
    @NotNull @Positive BigDecimal amount,
    @NotBlank @Size(max = 160) String cause,
    @NotNull Both title,
    @NotNull Instant at) {}
