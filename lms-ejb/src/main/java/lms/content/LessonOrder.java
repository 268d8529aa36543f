package lms.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.List;
import lms.platform.Both;

/** What an author writes of a lesson. */
public record LessonOrder(
    @NotNull Both title,
    @NotNull List<String> topics,
    @Min(1) @Max(600) int minutes,
    @NotNull List<String> articles,
    @NotNull List<String> goalsZh,
    @NotNull List<String> goalsEn,
    @NotNull Both text)
    implements Serializable {}
