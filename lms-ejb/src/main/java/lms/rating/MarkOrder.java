package lms.rating;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a marker gives.
 *
 * @param points by criterion, in the order of the guide, in halves
 * @param reason why it is marked again, or without its sound; null for the first time
 */
public record MarkOrder(
    @NotNull @Size(max = 20) List<@NotNull BigDecimal> points,
    @NotNull @Size(max = 2000) String words,
    @NotNull @Size(max = 50) List<@Valid @NotNull NoteLine> notes,
    @Size(max = 500) String reason) {}
