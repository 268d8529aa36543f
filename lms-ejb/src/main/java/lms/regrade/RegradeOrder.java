package lms.regrade;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lms.correction.Change;
import lms.question.QuestionVersionId;

/**
 * How one question, as it was asked in one version, is to count.
 *
 * @param seen the place of its newest correction that whoever orders has seen, 0 for none; null to
 *     take it as it counts when it is ordered
 */
public record RegradeOrder(
    @NotBlank @Size(max = 80) String question,
    @Min(1) int version,
    @NotNull @Valid Change change,
    Long seen) {
  public RegradeOrder(String question, int version, Change change) {
    this(question, version, change, null);
  }

  QuestionVersionId id() {
    return new QuestionVersionId(question, version);
  }
}
