package lms.regrade;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lms.correction.Change;
import lms.question.QuestionVersionId;

/** How one question, as it was asked in one version, is to count. */
public record RegradeOrder(
    @NotBlank @Size(max = 80) String question, @Min(1) int version, @NotNull @Valid Change change) {
  QuestionVersionId id() {
    return new QuestionVersionId(question, version);
  }
}
