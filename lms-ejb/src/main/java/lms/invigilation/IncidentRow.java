package lms.invigilation;

import java.io.Serializable;
import java.time.Instant;

/**
 * One line of the log of a hall.
 *
 * @param personId null when it is about everybody
 * @param detail minutes of an extension, or the cause of an exclusion; null for anything else
 * @param words what was noted, said, or given as reason
 * @param by the name of who noted it
 */
public record IncidentRow(
    long id, Instant at, IncidentKind kind, Long personId, String detail, String words, String by)
    implements Serializable {}
