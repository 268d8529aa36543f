package lms.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import lms.platform.Both;
import lms.platform.Within;

/** What an author writes of a lesson. */
public record LessonOrder(
    @NotNull @Valid @Within(120) Both title,
    @NotNull @Size(max = 20) List<@Size(max = 80) String> topics,
    @Min(1) @Max(600) int minutes,
    @NotNull @Size(max = 50) List<@Size(max = 200) String> articles,
    @NotNull @Size(max = 30) List<@Size(max = 500) String> goalsZh,
    @NotNull @Size(max = 30) List<@Size(max = 500) String> goalsEn,
    @NotNull @Valid Both text)
    implements Serializable {}
