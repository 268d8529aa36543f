package lms.sitting;

import java.io.Serializable;
import java.time.Instant;

/**
 * What an invigilator did to a sitting, as its taker may know it.
 *
 * @param number of the act; a page that knows it has told it already
 * @param minutes of an extension; null for anything else
 * @param cause of an exclusion; null for anything else
 * @param text what was said, or the reason
 */
public record NoteRow(
    int number, StepKind kind, Instant at, Long minutes, ExclusionCause cause, String text)
    implements Serializable {}
