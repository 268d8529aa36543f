package lms.question;

import java.io.Serializable;
import java.time.Instant;
import lms.platform.Both;

/** A question in a list, as its newest version stands. */
public record QuestionRow(
    String id,
    int version,
    String topic,
    String type,
    String level,
    boolean critical,
    QuestionState state,
    Both stem,
    String author,
    long authorId,
    Instant written)
    implements Serializable {}
