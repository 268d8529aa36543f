package lms.exam;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lms.entry.Rules;
import lms.handmark.MarkingRule;
import lms.platform.Both;
import lms.question.QuestionVersionId;

/**
 * A paper to make for one person.
 *
 * @param occasion what it is for; there is one paper an occasion, whatever happens
 * @param items in the order drawn; shuffled for the person by the seed
 * @param passMark of 100
 * @param stageId empty when it belongs to no stage
 * @param rules who may begin it, when and how
 * @param marking how people mark what they have to mark in it
 */
public record PaperOrder(
    @NotBlank @Size(max = 160) String occasion,
    long personId,
    @NotNull ExamKind kind,
    @NotNull Both title,
    @NotEmpty List<QuestionVersionId> items,
    long seed,
    @NotNull Instant opens,
    @NotNull Instant closes,
    @NotNull Duration limit,
    @NotNull BigDecimal passMark,
    @NotNull Feedback feedback,
    long cohortId,
    @NotNull String stageId,
    @NotNull Rules rules,
    @Valid @NotNull MarkingRule marking) {
  /** A paper in which people mark nothing, or by no particular rule. */
  public PaperOrder(
      String occasion,
      long personId,
      ExamKind kind,
      Both title,
      List<QuestionVersionId> items,
      long seed,
      Instant opens,
      Instant closes,
      Duration limit,
      BigDecimal passMark,
      Feedback feedback,
      long cohortId,
      String stageId,
      Rules rules) {
    this(
        occasion,
        personId,
        kind,
        title,
        items,
        seed,
        opens,
        closes,
        limit,
        passMark,
        feedback,
        cohortId,
        stageId,
        rules,
        MarkingRule.PLAIN);
  }
}
