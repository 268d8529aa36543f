package lms.regrade;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import lms.correction.Change;
import lms.platform.Actor;

/**
 * A regrade in a list.
 *
 * @param asked in how many marked sittings the question was asked; null before that is known
 * @param checked when it was known what it would do; null before
 * @param decidedBy who put it in force or dropped it; null before
 * @param reason why it was put in force, or dropped; null before
 * @param correctionId null unless it was put in force
 * @param done null before everybody was marked again
 */
public record RegradeRow(
    long id,
    String question,
    int version,
    Change change,
    RegradeState state,
    Instant ordered,
    long orderedBy,
    String orderedByName,
    Integer asked,
    Instant checked,
    Instant decided,
    Actor decidedBy,
    String reason,
    UUID correctionId,
    Instant done)
    implements Serializable {}
