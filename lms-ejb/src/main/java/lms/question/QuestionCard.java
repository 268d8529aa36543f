package lms.question;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;

/** One version of a question, whole: with its key and explanation, so not for trainees' eyes. */
public record QuestionCard(
    String id,
    int version,
    String topic,
    String type,
    String level,
    double difficulty,
    boolean critical,
    String articleId,
    String sectionId,
    @NotNull QuestionBody body)
    implements Serializable {}
