package lms.question;

import java.io.Serializable;
import java.time.Instant;
import lms.platform.Both;

/**
 * A question in a list, as the version stands that is asked: the active one, else the newest.
 *
 * @param waiting where a newer version stands that is not active yet; null when there is none
 */
public record QuestionRow(
    String id,
    int version,
    String topic,
    String type,
    String level,
    boolean critical,
    QuestionState state,
    QuestionState waiting,
    Both stem,
    String author,
    long authorId,
    Instant written)
    implements Serializable {}
