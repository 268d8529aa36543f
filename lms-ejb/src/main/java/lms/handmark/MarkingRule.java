package lms.handmark;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How people mark a paper; frozen in it.
 *
 * @param twice do two of them mark each answer, neither knowing what the other gave?
 * @param tolerance by how many per cent of an item's points two marks may differ and still agree
 * @param days working days in which a task is to be done
 * @param weight how many items of the other kinds one marked by people counts for
 */
public record MarkingRule(
    boolean twice,
    @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal tolerance,
    @Min(1) @Max(60) int days,
    @Min(1) @Max(50) int weight)
    implements Serializable {
  /** What holds where nothing else was said. */
  public static final MarkingRule PLAIN = new MarkingRule(false, BigDecimal.TEN, 3, 1);
}
