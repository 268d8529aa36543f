package lms.exam;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import lms.platform.Both;
import lms.question.QuestionVersionId;

/**
 * One item of a paper whose result its taker may see.
 *
 * @param item from 0, in the order of the paper
 * @param shown since when the result is shown as it is now: first shown, or marked again since
 * @param marking which marking of the sitting that is, from 1
 */
public record AskedItem(
    UUID sittingId,
    int item,
    long personId,
    Both title,
    Both stem,
    QuestionVersionId question,
    Instant shown,
    int marking)
    implements Serializable {}
