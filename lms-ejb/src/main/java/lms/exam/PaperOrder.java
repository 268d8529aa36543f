package lms.exam;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lms.entry.Rules;
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
    @NotNull Rules rules) {}
