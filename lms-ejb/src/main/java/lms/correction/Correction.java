package lms.correction;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import lms.question.QuestionVersionId;

/**
 * A change in force since a moment, with who is answerable and why.
 *
 * @param byId who put it in force
 * @param place its place among all corrections of the academy
 */
public record Correction(
    UUID id,
    long place,
    QuestionVersionId question,
    Change change,
    Instant at,
    long byId,
    String by,
    String reason)
    implements Serializable {}
