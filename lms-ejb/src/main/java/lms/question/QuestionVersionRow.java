package lms.question;

import java.io.Serializable;
import java.time.Instant;

/**
 * One version in the life of a question.
 *
 * @param reviewer null until somebody reviewed it
 * @param remark what the reviewer said when it was sent back; null otherwise
 */
public record QuestionVersionRow(
    int version,
    QuestionState state,
    String author,
    long authorId,
    Instant written,
    String reviewer,
    Long reviewerId,
    Instant reviewed,
    String remark)
    implements Serializable {}
